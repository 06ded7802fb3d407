package io.irote.model.http.access;

import io.irote.model.call.WaitListener;
import java.time.Duration;
import java.util.Map;

/**
 * How long a server is waited for, by which way it is reached, and who vouches for it.
 *
 * @param connect the longest wait for a connection
 * @param exchange the longest wait for a whole answer, to its last byte
 * @param waits is told of long waits
 */
public record HttpSettings(
        Duration connect, Duration exchange, EnvironmentProxy proxy, Authorities authorities, WaitListener waits) {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration EXCHANGE = Duration.ofSeconds(300);

    /** The proxies and authorities that the environment names. */
    public static HttpSettings of(Map<String, String> variables, Duration exchange, WaitListener waits) {
        return new HttpSettings(CONNECT, exchange, new EnvironmentProxy(variables), new Authorities(variables), waits);
    }

    /** The usual waits: 10 s for a connection, 300 s for an answer. */
    public static HttpSettings through(EnvironmentProxy proxy) {
        return new HttpSettings(CONNECT, EXCHANGE, proxy);
    }

    public HttpSettings(Duration connect, Duration exchange, EnvironmentProxy proxy) {
        this(connect, exchange, proxy, Authorities.USUAL, WaitListener.NONE);
    }
}
