package io.irote.model.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server on this machine that answers as the test says and keeps what it was asked. */
public final class StubServer implements AutoCloseable {
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** A request as it came. */
    public record Asked(String method, String uri, String protocol, Map<String, List<String>> headers, String body) {
        /** The value of a header, or "". */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    /** An answer in full. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {
        public Answer(int status, String body) {
            this(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Answers that need the connection itself. */
    interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private StubServer(Handler handler) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(read(exchange));
            handler.handle(exchange);
        });
        server.start();
    }

    /** A server that answers by a rule. */
    public static StubServer by(Function<Asked, Answer> rule) {
        List<StubServer> self = new ArrayList<>();
        StubServer server = raw(exchange -> {
            List<Asked> all = self.get(0).asked;
            send(exchange, rule.apply(all.get(all.size() - 1)));
        });
        self.add(server);
        return server;
    }

    /** A server that always answers the same. */
    public static StubServer always(int status, String body) {
        return by(asked -> new Answer(status, body));
    }

    static StubServer raw(Handler handler) {
        return new StubServer(handler);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private static Asked read(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getProtocol(),
                Map.copyOf(exchange.getRequestHeaders()),
                body);
    }

    /** Its base URL. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** What it was asked so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
