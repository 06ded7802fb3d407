package io.irote.model.http.access;

import io.irote.model.ModelException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy that a variable of the environment names.
 *
 * @param login the value of the header that the proxy knows its users by
 */
public record HttpProxy(String variable, String host, int port, Optional<Secret> login) {
    /** What other programs reach, and Java's client does not. */
    private static final Set<String> OTHERS = Set.of("https", "socks", "socks4", "socks4a", "socks5", "socks5h");

    private static final int PORT = 80;

    /**
     * Reads {@code http://proxy:3128}, {@code proxy:3128} or {@code http://user:password@proxy:3128}, the user and the
     * password percent-encoded where they hold signs of a URL.
     *
     * @throws ModelException if it is something else; the message does not quote it, since it may hold a password
     */
    static HttpProxy parse(String variable, String value) {
        URI url = url(variable, value);
        if (OTHERS.contains(String.valueOf(url.getScheme()))) {
            throw new ModelException(variable + " names a proxy of the kind " + url.getScheme()
                    + ", which cannot be used; name an HTTP proxy, as in http://proxy:3128, or the server in NO_PROXY");
        }
        if (!"http".equals(url.getScheme()) || url.getHost() == null) {
            throw wrong(variable);
        }
        return new HttpProxy(
                variable, url.getHost(), url.getPort() < 0 ? PORT : url.getPort(), login(url.getUserInfo()));
    }

    private static URI url(String variable, String value) {
        try {
            return new URI(value.contains("://") ? value : "http://" + value);
        } catch (URISyntaxException e) {
            throw wrong(variable);
        }
    }

    private static Optional<Secret> login(@Nullable String user) {
        return Optional.ofNullable(user)
                .map(text -> text.contains(":") ? text : text + ":")
                .map(text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .map(text -> new Secret("Basic " + text));
    }

    private static ModelException wrong(String variable) {
        return new ModelException(variable + " must be like http://proxy:3128 or http://user:password@proxy:3128,"
                + " with % codes for signs that a URL keeps for itself");
    }

    /** Where it is; its name is looked up when it is connected to. */
    Proxy proxy() {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }
}
