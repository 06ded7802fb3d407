package io.irote.hub;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a server answers a request for some content, rightly or wrongly. */
@FunctionalInterface
public interface Mischief {
    void answer(HttpExchange exchange, byte[] content) throws IOException;

    /** The content, or the part of it that is asked for. */
    Mischief NONE = (exchange, content) -> {
        int from = from(exchange);
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        send(exchange, from > 0 ? 206 : 200, Arrays.copyOfRange(content, from, content.length));
    };

    /** The whole content, whatever was asked for. */
    Mischief NO_RANGES = (exchange, content) -> send(exchange, 200, content);

    /** Half of what was asked for, then the connection breaks. */
    Mischief HANG_UP = (exchange, content) -> {
        int from = from(exchange);
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        int left = content.length - from;
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, left);
        exchange.getResponseBody().write(content, from, left / 2);
        exchange.getResponseBody().flush();
        throw new IOException("the stub hangs up");
    };

    /** Half of the content, as if that were all. */
    Mischief HALF = (exchange, content) -> unannounced(exchange, Arrays.copyOf(content, content.length / 2));

    /** The content and more, without a word about its size. */
    Mischief MORE = (exchange, content) -> unannounced(exchange, Arrays.copyOf(content, content.length * 2));

    /** Another size than that of the content. */
    Mischief OTHER_SIZE = (exchange, content) -> send(exchange, 200, Arrays.copyOf(content, content.length - 1));

    /** Another content of the same size. */
    Mischief OTHER_CONTENT = (exchange, content) -> {
        byte[] other = content.clone();
        other[other.length / 2] ^= 1;
        send(exchange, 200, other);
    };

    /** A page for people. */
    Mischief HTML =
            (exchange, content) -> send(exchange, 200, "<!doctype html><p>Log in".getBytes(StandardCharsets.UTF_8));

    /** The way back to where the request came to. */
    Mischief LOOP = (exchange, content) -> {
        exchange.getResponseHeaders().set("Location", exchange.getRequestURI().toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    };

    /** A refusal; it repeats the headers that came, as careless servers do. */
    static Mischief status(int status) {
        return (exchange, content) -> {
            exchange.getResponseHeaders().set("Retry-After", "2");
            String said = "no: " + exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
            send(exchange, status, ("{\"error\":\"" + said + "\"}").getBytes(StandardCharsets.UTF_8));
        };
    }

    private static int from(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))
                .map(range -> Integer.parseInt(range.replaceAll("\\D", "")))
                .orElse(0);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void unannounced(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
