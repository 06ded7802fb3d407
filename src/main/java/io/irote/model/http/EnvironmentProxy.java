package io.irote.model.http;

import io.irote.model.ModelException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that {@code HTTP_PROXY}, {@code HTTPS_PROXY} and {@code NO_PROXY} name, in either case. This machine itself
 * is never reached through a proxy.
 */
public final class EnvironmentProxy extends ProxySelector {
    private static final String EVERY_HOST = "*";

    private final Map<String, Proxy> proxies;
    private final List<String> direct;

    /**
     * @param variables the environment
     * @throws ModelException if a proxy is not written like {@code http://proxy:3128}
     */
    public EnvironmentProxy(Map<String, String> variables) {
        proxies = Map.of("http", proxy("HTTP_PROXY", variables), "https", proxy("HTTPS_PROXY", variables));
        direct = Arrays.stream(value("NO_PROXY", variables).split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(host -> !host.isEmpty())
                .toList();
    }

    @Override
    public List<Proxy> select(URI uri) {
        boolean without = Hosts.isLoopback(uri.getHost()) || direct.stream().anyMatch(entry -> covers(entry, uri));
        return List.of(without ? Proxy.NO_PROXY : proxies.getOrDefault(uri.getScheme(), Proxy.NO_PROXY));
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

    private static Proxy proxy(String variable, Map<String, String> variables) {
        String value = value(variable, variables);
        if (value.isEmpty()) {
            return Proxy.NO_PROXY;
        }
        try {
            URI url = new URI(value.contains("://") ? value : "http://" + value);
            if ("http".equals(url.getScheme()) && url.getHost() != null && url.getUserInfo() == null) {
                int port = url.getPort() < 0 ? 80 : url.getPort();
                return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(url.getHost(), port));
            }
        } catch (URISyntaxException e) {
            throw wrong(variable, e);
        }
        throw wrong(variable, null);
    }

    /** The value is not quoted: it may hold a password. */
    private static ModelException wrong(String variable, @Nullable Exception cause) {
        return new ModelException(variable + " must be like http://proxy:3128, without a user name or password", cause);
    }

    private static String value(String variable, Map<String, String> variables) {
        String lower = variables.getOrDefault(variable.toLowerCase(Locale.ROOT), "");
        return lower.isBlank() ? variables.getOrDefault(variable, "").strip() : lower.strip();
    }
}
