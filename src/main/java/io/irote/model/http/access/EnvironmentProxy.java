package io.irote.model.http.access;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies that {@code HTTP_PROXY}, {@code HTTPS_PROXY} and {@code NO_PROXY} name, in either case. This machine
 * itself is never reached through a proxy. A variable is read when a server needs it, so that one that cannot be used
 * is in nobody's way before.
 */
public final class EnvironmentProxy extends ProxySelector {
    private static final String EVERY_HOST = "*";

    static {
        // The client reads it once. It would keep a login that the user names from a proxy on the way to https servers,
        // for what it is sent with would be readable; but that is how the user has set the proxy up.
        if (System.getProperty("jdk.http.auth.tunneling.disabledSchemes") == null) {
            System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        }
    }

    private final Map<String, String> named;
    private final List<String> direct;

    /** @param variables the environment */
    public EnvironmentProxy(Map<String, String> variables) {
        named = Map.of("http", value("HTTP_PROXY", variables), "https", value("HTTPS_PROXY", variables));
        direct = Arrays.stream(value("NO_PROXY", variables).split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(host -> !host.isEmpty())
                .toList();
    }

    /**
     * The proxy on the way to a server; empty where there is none.
     *
     * @throws io.irote.model.ModelException if one is needed and not named in a way that can be used
     */
    public Optional<HttpProxy> before(URI uri) {
        boolean without = Hosts.isLoopback(uri.getHost()) || direct.stream().anyMatch(entry -> covers(entry, uri));
        String value = named.getOrDefault(uri.getScheme(), "");
        return without || value.isEmpty()
                ? Optional.empty()
                : Optional.of(HttpProxy.parse(uri.getScheme().toUpperCase(Locale.ROOT) + "_PROXY", value));
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(before(uri).map(HttpProxy::proxy).orElse(Proxy.NO_PROXY));
    }

    /** Nothing to do: the failed call itself says so. */
    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {}

    /** An entry stands for a host and all below it, or for one port of them. */
    private static boolean covers(String entry, URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return entry.equals(EVERY_HOST)
                || Stream.of(host, host + ":" + uri.getPort())
                        .anyMatch(name -> name.equals(entry) || name.endsWith("." + entry));
    }

    private static String value(String variable, Map<String, String> variables) {
        String lower = variables.getOrDefault(variable.toLowerCase(Locale.ROOT), "");
        return lower.isBlank() ? variables.getOrDefault(variable, "").strip() : lower.strip();
    }
}
