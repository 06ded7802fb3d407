package io.irote.model.http;

import io.irote.model.ModelException;
import io.irote.model.ModelSpec.Provider;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which key belongs to which host. The key of a public service is sent to that service only; any other host gets
 * {@code IROTE_API_KEY_} with the host's name behind it, else {@code IROTE_API_KEY}, else no key.
 */
public final class Keys {
    static final String ANY_HOST = "IROTE_API_KEY";

    private static final String ANTHROPIC_VERSION = "2023-06-01";

    private Keys() {}

    /**
     * The endpoint at a URL that is spoken to in a provider's protocol.
     *
     * @param variables the environment
     * @throws ModelException if the key is missing, unusable, or would be sent unencrypted through a public network
     */
    public static Endpoint endpoint(Provider provider, URI url, Map<String, String> variables) {
        Optional<Provider> service = Arrays.stream(Provider.values())
                .filter(known -> origin(known.home()).equals(origin(url)))
                .findFirst();
        return service.map(known -> ofService(provider, known, url, variables))
                .orElseGet(() -> ofHost(provider, url, variables));
    }

    /**
     * The endpoint at a URL whose key is in a variable of its own, where one is set.
     *
     * @param variables the environment
     * @throws ModelException if the key is unusable, or would be sent unencrypted through a public network
     */
    public static Endpoint endpoint(URI url, String variable, Map<String, String> variables) {
        return new Endpoint(url, KeyHeader.BEARER, variable, key(variable, variables), Map.of());
    }

    private static Endpoint ofService(Provider provider, Provider service, URI url, Map<String, String> variables) {
        String variable = service.keyVariable();
        Secret key = key(variable, variables)
                .orElseThrow(() -> new ModelException(
                        variable + " is not set; export it, or name another server with @URL behind the model"));
        return endpoint(provider, url, variable, Optional.of(key));
    }

    private static Endpoint ofHost(Provider provider, URI url, Map<String, String> variables) {
        String own = ANY_HOST + "_" + url.getHost().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        String variable = variables.containsKey(own) || !variables.containsKey(ANY_HOST) ? own : ANY_HOST;
        return endpoint(provider, url, variable, key(variable, variables));
    }

    private static Endpoint endpoint(Provider provider, URI url, String variable, Optional<Secret> key) {
        return switch (provider) {
            case OPENAI -> new Endpoint(url, KeyHeader.BEARER, variable, key, Map.of());
            case GEMINI -> new Endpoint(url, KeyHeader.X_GOOG_API_KEY, variable, key, Map.of());
            case ANTHROPIC ->
                new Endpoint(
                        url,
                        KeyHeader.X_API_KEY,
                        variable,
                        key,
                        Map.of("anthropic-version", new Secret(ANTHROPIC_VERSION)));
        };
    }

    private static Optional<Secret> key(String variable, Map<String, String> variables) {
        String value = variables.getOrDefault(variable, "");
        if (value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Secret(value));
        } catch (IllegalArgumentException e) {
            throw new ModelException(variable + " " + e.getMessage() + "; set it to the key alone", e);
        }
    }

    private static String origin(URI url) {
        int port = url.getPort() < 0 ? (url.getScheme().equals("https") ? 443 : 80) : url.getPort();
        return url.getScheme() + "://" + url.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
