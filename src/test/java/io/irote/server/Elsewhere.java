package io.irote.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A host that nobody should send a key to: it looks whether somebody does. */
public final class Elsewhere implements AutoCloseable {
    private static final List<String> KEYS = List.of("Authorization", "x-api-key", "x-goog-api-key");

    private final HttpServer http;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger keys = new AtomicInteger();

    Elsewhere() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        http.createContext("/", this::handle);
        http.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            if (KEYS.stream().anyMatch(exchange.getRequestHeaders()::containsKey)) {
                keys.incrementAndGet();
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/v1/chat/completions";
    }

    /** How many requests came. */
    public int requests() {
        return requests.get();
    }

    /** How many of them had a key in a header. */
    public int keys() {
        return keys.get();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
