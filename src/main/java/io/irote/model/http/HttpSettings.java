package io.irote.model.http;

import java.net.ProxySelector;
import java.time.Duration;

/**
 * How long a server is waited for, and by which way it is reached.
 *
 * @param connect the longest wait for a connection
 * @param exchange the longest wait for a whole answer, to its last byte
 */
public record HttpSettings(Duration connect, Duration exchange, ProxySelector proxy) {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration EXCHANGE = Duration.ofSeconds(300);

    /** The usual waits: 10 s for a connection, 300 s for an answer. */
    public static HttpSettings through(ProxySelector proxy) {
        return new HttpSettings(CONNECT, EXCHANGE, proxy);
    }
}
