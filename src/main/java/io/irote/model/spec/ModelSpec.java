package io.irote.model.spec;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which model is asked, and where. */
public sealed interface ModelSpec {
    /** The offline engine: a simulated respondent, no language model. */
    record Embedded() implements ModelSpec {
        @Override
        public String toString() {
            return "embedded";
        }
    }

    /** A model that can be steered. */
    sealed interface LanguageModel extends ModelSpec {}

    /**
     * A model behind a server.
     *
     * @param endpoints base URLs that share the load; empty for the provider's own
     */
    record Remote(Provider provider, String model, List<URI> endpoints) implements LanguageModel {
        /** Names of containers may have one, those of hosts may not (RFC 1123). */
        private static final Pattern HOST_WITH_UNDERSCORE = Pattern.compile("[\\w.-]*_[\\w.-]*(?::\\d*)?");

        /** What stands behind an {@code @} and is no part of a model's name, such as a revision, but a server. */
        private static final Pattern BARE_SERVER = Pattern.compile("[^@]+@("
                + "(?:localhost|\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:]+]|[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za-z]{2,})"
                + "(?::\\d{1,5})?(?:/[\\w./-]*)?"
                + "|[\\w.-]+:\\d{1,5}(?:/[\\w./-]*)?"
                + "|[\\w.-]+/v\\d[\\w./-]*)");

        public Remote {
            endpoints = List.copyOf(endpoints);
        }

        /** Where to ask: the endpoints, or the provider's own. */
        public List<URI> urls() {
            return endpoints.isEmpty() ? List.of(provider.home()) : endpoints;
        }

        @Override
        public String toString() {
            String at = endpoints.stream().map(URI::toString).collect(Collectors.joining(","));
            return provider.label() + ":" + model + (at.isEmpty() ? "" : "@" + at);
        }
    }

    /**
     * A language model in this process, from files.
     *
     * @param folder that holds it
     * @param variant of its graph, e.g. {@code q4} for {@code model_q4.onnx}; empty for the plain or only one
     */
    record Local(Path folder, Optional<String> variant) implements LanguageModel {
        /** The variant of {@code model.onnx}, which is meant where none is named. */
        public static final String PLAIN = "plain";

        static final String BEGIN = "onnx:";

        private static final Pattern FORM = Pattern.compile("(.+?)(?:#([A-Za-z0-9_-]+))?");
        private static final Pattern GRAPH = Pattern.compile("(?:model|decoder_model_merged)(?:_(.+))?\\.onnx");

        private static Local parse(String text) {
            Matcher form = FORM.matcher(text.substring(BEGIN.length()));
            if (!form.matches() || form.group(1).isBlank()) {
                throw new IllegalArgumentException(
                        "'" + text + "' names no folder; write onnx:DIR or onnx:DIR#VARIANT");
            }
            return new Local(Path.of(form.group(1)), Optional.ofNullable(form.group(2)));
        }

        /**
         * The variant in a file of that name, e.g. {@code q4} for {@code model_q4.onnx}; empty where it holds no graph.
         */
        public static Optional<String> variantIn(String fileName) {
            Matcher graph = GRAPH.matcher(fileName);
            return graph.matches()
                    ? Optional.of(Optional.ofNullable(graph.group(1)).orElse(PLAIN))
                    : Optional.empty();
        }

        /** The same model, where its folder is named from another one. */
        public Local in(Path parent) {
            return new Local(parent.resolve(folder).normalize(), variant);
        }

        @Override
        public String toString() {
            return BEGIN + folder + variant.map(name -> "#" + name).orElse("");
        }
    }

    /** A wire protocol with the public service that speaks it. */
    enum Provider {
        /** OpenAI and every server compatible with it. */
        OPENAI("https://api.openai.com/v1", "OPENAI_API_KEY"),
        ANTHROPIC("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY"),
        GEMINI("https://generativelanguage.googleapis.com/v1beta", "GEMINI_API_KEY");

        private final URI home;
        private final String key;

        Provider(String home, String key) {
            this.home = URI.create(home);
            this.key = key;
        }

        /** The base URL of the public service. */
        public URI home() {
            return home;
        }

        /** The environment variable that holds the key of the public service. */
        public String keyVariable() {
            return key;
        }

        /** The name in specs. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    ModelSpec EMBEDDED = new Embedded();

    /**
     * Reads {@code embedded}, {@code onnx:DIR}, {@code onnx:DIR#VARIANT} or {@code PROVIDER:MODEL}, the latter with
     * {@code @URL,URL} where another server than the provider's own is meant.
     *
     * @throws IllegalArgumentException if it names no model that this version can use
     */
    static ModelSpec parse(String text) {
        if (text.equals(EMBEDDED.toString())) {
            return EMBEDDED;
        }
        if (text.startsWith(Local.BEGIN)) {
            return Local.parse(text);
        }
        int colon = text.indexOf(':');
        Provider provider = Arrays.stream(Provider.values())
                .filter(known -> colon > 0 && known.label().equals(text.substring(0, colon)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + shown(text) + "' is not a model; write embedded, onnx:DIR or one of "
                                + Stream.of(Provider.values())
                                        .map(known -> known.label() + ":MODEL")
                                        .collect(Collectors.joining(", "))
                                + ", with @URL behind it for another server"));
        String rest = text.substring(colon + 1);
        int at = rest.indexOf("@http");
        String model = at < 0 ? rest : rest.substring(0, at);
        if (model.isBlank() || !model.equals(model.strip())) {
            throw new IllegalArgumentException(
                    "'" + shown(text) + "' names no model; write " + provider.label() + ":MODEL");
        }
        Matcher bare = Remote.BARE_SERVER.matcher(model);
        if (bare.matches()) {
            throw new IllegalArgumentException("'@" + bare.group(1) + "' names a server without http:// or https://;"
                    + " write " + provider.label() + ":MODEL@http://" + bare.group(1));
        }
        if (model.matches(".+@.*[:@].*")) {
            throw wrong(null);
        }
        return new Remote(provider, model, at < 0 ? List.of() : endpoints(rest.substring(at + 1)));
    }

    /** What an error may quote: nothing of a URL, which may hold a password. */
    private static String shown(String text) {
        return text.contains("@") ? text.split("[:@]", 2)[0] + "…" : text;
    }

    private static List<URI> endpoints(String urls) {
        return Arrays.stream(urls.split(",", -1)).map(ModelSpec::endpoint).toList();
    }

    private static URI endpoint(String url) {
        try {
            URI uri = new URI(url.replaceAll("/+$", ""));
            if (uri.getHost() == null
                    && Remote.HOST_WITH_UNDERSCORE
                            .matcher(String.valueOf(uri.getRawAuthority()))
                            .matches()) {
                throw new IllegalArgumentException("the host '" + uri.getRawAuthority() + "' has an underscore in its"
                        + " name, which no URL can have; name it by an alias without one or by its address");
            }
            boolean plain = uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null;
            if (plain && List.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw wrong(e);
        }
        throw wrong(null);
    }

    /** The URL itself is not quoted: it may hold a password. */
    private static IllegalArgumentException wrong(@org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalArgumentException(
                "a model's URL must be like http://host:8000/v1, without a user name, password or query", cause);
    }
}
