package io.irote.model.http.access;

import io.irote.model.ModelException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a server is and how it knows its callers.
 *
 * @param base the base URL, e.g. {@code http://localhost:8000/v1}
 * @param keyVariable the environment variable that the key is set in, for messages
 * @param advice what to do if the server asks for a key and there is none
 * @param headers sent with every request; their values are not shown either
 */
public record Endpoint(
        URI base,
        KeyHeader keyHeader,
        String keyVariable,
        Optional<Secret> key,
        String advice,
        Map<String, Secret> headers) {
    private static final String ABOVE = "^";

    /**
     * @throws ModelException if the key would travel unencrypted through a public network
     */
    public Endpoint {
        base = URI.create(base.toString().replaceAll("/+$", ""));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        if (key.isPresent() && isOverheard(base)) {
            throw new ModelException("the key in " + keyVariable + " would be sent unencrypted to " + base
                    + "; use https:// or unset it");
        }
    }

    /** Whether what is sent there can be read on the way. */
    static boolean isOverheard(URI url) {
        return !url.getScheme().equalsIgnoreCase("https") && !Hosts.isNear(url.getHost());
    }

    /** A server that asks for no key. */
    public static Endpoint open(URI base) {
        return new Endpoint(base, KeyHeader.BEARER, Keys.ANY_HOST, Optional.empty(), "", Map.of());
    }

    /** This endpoint with more headers. */
    public Endpoint with(Map<String, Secret> more) {
        Map<String, Secret> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Endpoint(base, keyHeader, keyVariable, key, advice, all);
    }

    /**
     * Where a path leads, see {@link io.irote.model.http.JsonServer#post}.
     *
     * @throws ModelException if it leads nowhere, as with a space in a model's name
     */
    public URI resolve(String path) {
        String url = path.startsWith(ABOVE)
                ? base.toString().replaceFirst("(?<=[^/])/v1$", "") + path.substring(ABOVE.length())
                : base + path;
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new ModelException("'" + url + "' is not a URL; check the model's name", e);
        }
    }

    /** Adds the headers and the key to a request, which must go to this server. */
    public void identify(HttpRequest.Builder request) {
        headers.forEach((name, value) -> request.setHeader(name, value.value()));
        key.ifPresent(secret -> request.setHeader(keyHeader.header(), keyHeader.value(secret)));
    }

    /** Another server, for messages that must not hold this one's secrets either. */
    public Endpoint elsewhere(URI place) {
        return new Endpoint(URI.create(origin(place)), keyHeader, keyVariable, key, advice, headers);
    }

    /** Scheme, host and port, for messages. */
    public String origin() {
        return origin(base);
    }

    /** Scheme, host and port of a URL. */
    public static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    /** The text with no key or header value in it. */
    public String withoutSecrets(String text) {
        String hidden = text;
        for (Secret secret :
                Stream.concat(key.stream(), headers.values().stream()).toList()) {
            hidden = secret.hiddenIn(hidden);
        }
        return hidden;
    }
}
