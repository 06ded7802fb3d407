package io.irote.model.http.access;

import io.irote.model.ModelException;
import io.irote.model.spec.ModelSpec.Provider;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which key belongs to which server. The key of a public service is sent to that service only. Any other host gets the
 * key in {@link HostVariable}; else, if the user named the server, the one in {@code IROTE_API_KEY}; else none: a file
 * that somebody else may have written does not choose where a key goes.
 *
 * @param variables the environment
 * @param headers of calls to public services and to servers that the user named
 * @param secrets headers with keys in them, of calls to servers that the user named
 * @param named whether the user named a server, not only a file
 */
public record Keys(
        Map<String, String> variables, Map<String, Secret> headers, Map<String, Secret> secrets, Predicate<URI> named) {
    static final String ANY_HOST = "IROTE_API_KEY";

    private static final String ANTHROPIC_VERSION = "2023-06-01";

    public Keys {
        variables = Map.copyOf(variables);
        headers = Map.copyOf(headers);
        secrets = Map.copyOf(secrets);
    }

    /** The keys of an environment, for servers that the user named. */
    public static Keys in(Map<String, String> variables) {
        return new Keys(variables, Map.of(), Map.of(), url -> true);
    }

    /**
     * The endpoint at a URL that is spoken to in a provider's protocol.
     *
     * @throws ModelException if the key is missing, unusable, or would be sent unencrypted through a public network
     */
    public Endpoint endpoint(Provider provider, URI url) {
        return service(url)
                .map(service -> ofService(provider, service, url).with(headers))
                .orElseGet(() -> named.test(url) ? ofNamed(provider, url) : ofRecorded(provider, url));
    }

    /**
     * The endpoint at a URL whose key is in a variable of its own, where one is set.
     *
     * @param variables the environment
     * @throws ModelException if the key is unusable, or would be sent unencrypted through a public network
     */
    public static Endpoint endpoint(URI url, String variable, Map<String, String> variables) {
        return new Endpoint(
                url, KeyHeader.BEARER, variable, Secret.key(variable, variables), "set " + variable, Map.of());
    }

    private static Optional<Provider> service(URI url) {
        return Arrays.stream(Provider.values())
                .filter(known -> Origin.of(known.home()).equals(Origin.of(url)))
                .findFirst();
    }

    private Endpoint ofService(Provider provider, Provider service, URI url) {
        String variable = service.keyVariable();
        Secret key = Secret.key(variable, variables)
                .orElseThrow(() -> new ModelException(
                        variable + " is not set; export it, or name another server with @URL behind the model"));
        return endpoint(provider, url, variable, Optional.of(key), "set " + variable);
    }

    private Endpoint ofNamed(Provider provider, URI url) {
        if (!secrets.isEmpty() && Endpoint.isOverheard(url)) {
            throw new ModelException("the header " + secrets.keySet().iterator().next()
                    + " would be sent unencrypted to " + url + "; use https:// or leave it out");
        }
        String own = own(url);
        String variable = Stream.of(own, HostVariable.loose(url.getHost()), ANY_HOST)
                .filter(variables::containsKey)
                .findFirst()
                .orElse(own);
        String advice = secrets.isEmpty() ? "set " + own : "check IROTE_HEADER, or set " + own;
        return endpoint(provider, url, variable, Secret.key(variable, variables), advice)
                .with(headers)
                .with(secrets);
    }

    private Endpoint ofRecorded(Provider provider, URI url) {
        Optional<String> own = HostVariable.of(url.getHost());
        Optional<Secret> key = own.flatMap(variable -> Secret.key(variable, variables));
        return endpoint(provider, url, own.orElse(ANY_HOST), key, advice(own));
    }

    /** What to do if a server asks for a key that is kept from it. */
    private String advice(Optional<String> own) {
        String set = own.map(variable -> "set " + variable + ", ").orElse("");
        return variables.containsKey(ANY_HOST) || !secrets.isEmpty()
                ? "a file names this server, so that it gets no key that is not its own: " + set
                        + "name the model on the command line, or add --trust-recorded-models"
                : own.map(variable -> "set " + variable).orElse("set " + ANY_HOST);
    }

    private static String own(URI url) {
        return HostVariable.of(url.getHost()).orElse(ANY_HOST);
    }

    private static Endpoint endpoint(Provider provider, URI url, String variable, Optional<Secret> key, String advice) {
        return switch (provider) {
            case OPENAI -> new Endpoint(url, KeyHeader.BEARER, variable, key, advice, Map.of());
            case GEMINI -> new Endpoint(url, KeyHeader.X_GOOG_API_KEY, variable, key, advice, Map.of());
            case ANTHROPIC ->
                new Endpoint(
                        url,
                        KeyHeader.X_API_KEY,
                        variable,
                        key,
                        advice,
                        Map.of("anthropic-version", new Secret(ANTHROPIC_VERSION)));
        };
    }

    @Override
    public String toString() {
        return "Keys[...]";
    }
}
