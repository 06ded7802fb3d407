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

/** An exact server behind something that may answer in its place, or change what it says. */
final class FrontServer implements AutoCloseable {
    /** What a client gets. */
    record Reply(int status, byte[] body) {}

    /** The honest answer, for whoever wants it. */
    interface Truth {
        Reply get() throws IOException;
    }

    /** What stands before the server; called by several threads. */
    interface Front {
        Reply reply(String path, String body, Truth truth) throws IOException;
    }

    private final ExactServer honest;
    private final Front front;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private FrontServer(ExactServer honest, Front front) throws IOException {
        this.honest = honest;
        this.front = front;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    static FrontServer start(ServerOptions options, Front front) throws IOException {
        return new FrontServer(ExactServer.start(options), front);
    }

    /** The server behind. */
    ExactServer honest() {
        return honest;
    }

    URI v1() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Reply reply = front.reply(exchange.getRequestURI().getPath(), body, () -> forwarded(exchange, body));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), reply.body().length);
        exchange.getResponseBody().write(reply.body());
        exchange.close();
    }

    private Reply forwarded(HttpExchange exchange, String body) throws IOException {
        URI target = honest.v1().resolve(exchange.getRequestURI());
        HttpRequest.BodyPublisher sent =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(target)
                            .method(exchange.getRequestMethod(), sent)
                            .header("Content-Type", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        honest.close();
    }
}
