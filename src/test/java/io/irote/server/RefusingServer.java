package io.irote.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An exact server behind a filter that refuses every request which holds a passage, as a provider's rules do. */
public final class RefusingServer implements AutoCloseable {
    private static final byte[] REFUSAL =
            "{\"error\": {\"message\": \"against the rules\", \"code\": \"content_filter\"}}".getBytes(UTF_8);

    private final ExactServer honest;
    private final String passage;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private RefusingServer(ExactServer honest, String passage) throws IOException {
        this.honest = honest;
        this.passage = passage;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public static RefusingServer start(ServerOptions options, String passage) throws IOException {
        return new RefusingServer(ExactServer.start(options), passage);
    }

    public URI v1() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (body.contains(passage)) {
            send(exchange, 400, REFUSAL);
            return;
        }
        HttpResponse<byte[]> answer = forwarded(exchange, body);
        send(exchange, answer.statusCode(), answer.body());
    }

    private HttpResponse<byte[]> forwarded(HttpExchange exchange, String body) throws IOException {
        URI target = honest.v1().resolve(exchange.getRequestURI());
        HttpRequest.BodyPublisher sent =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        try {
            return client.send(
                    HttpRequest.newBuilder(target)
                            .method(exchange.getRequestMethod(), sent)
                            .header("Content-Type", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        honest.close();
    }
}
