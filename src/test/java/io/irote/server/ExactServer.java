package io.irote.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.irote.server.Endpoint.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** An {@link ExactModel} behind the wire protocols of real servers, on the loopback. It tells the truth. */
public final class ExactServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BACKLOG = 1024;

    static {
        // Without it, every answer waits for the client's delayed acknowledgement, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ExactModel model;
    private final Traffic traffic = new Traffic();
    private final Memory memory;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerOptions options;
    private final Routes routes;
    private final Semaphore slots;
    private final HttpServer http;

    private record Reply(int status, byte[] json) {}

    private ExactServer(ServerOptions options) throws IOException {
        this.options = options;
        model = ExactModel.with(options.vocabulary());
        routes = new Routes(model, options);
        memory = new Memory(options);
        slots = new Semaphore(options.slots(), true);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), BACKLOG);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
    }

    /** A running server. */
    public static ExactServer start(ServerOptions options) {
        try {
            ExactServer server = new ExactServer(options);
            server.http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address without a path, e.g. {@code http://127.0.0.1:34567}. */
    public URI root() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** The base URL of the OpenAI protocol. */
    public URI v1() {
        return root().resolve("/v1");
    }

    public ExactModel model() {
        return model;
    }

    public ServerOptions options() {
        return options;
    }

    public Traffic traffic() {
        return traffic;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body;
            try (InputStream in = exchange.getRequestBody()) {
                body = in.readAllBytes();
            }
            String path = exchange.getRequestURI().getPath();
            String hash = sha256(body);
            Traffic.Ticket ticket = traffic.begin(path, hash, System.nanoTime());
            Reply reply = reply(exchange, body, hash, ticket.earlier());
            try {
                // Counted first: once a client has its answer, it may look at the counts.
                traffic.end(ticket, Traffic.State.ANSWERED, System.nanoTime());
                send(exchange, reply);
            } catch (IOException e) {
                traffic.end(ticket, Traffic.State.ABANDONED, System.nanoTime());
                throw e;
            }
        }
    }

    private Reply reply(HttpExchange exchange, byte[] body, String hash, int earlier) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try {
            options.key().ifPresent(key -> ApiKey.check(exchange.getRequestHeaders(), key));
            Endpoint endpoint = routes.at(exchange.getRequestMethod(), path)
                    .orElseThrow(() -> new Refused(404, "there is no " + path + " here"));
            JsonNode json = body.length == 0 ? JsonNodeFactory.instance.objectNode() : JSON.readTree(body);
            long seed = options.seed() + 31L * json.hashCode() + earlier;
            Set<Quirk> quirks = Quirk.mayMeet(path) ? options.quirks() : Set.of();
            quirks.forEach(quirk -> quirk.check(json));
            byte[] answer = worked(() -> memory.served(path, hash, endpoint, new Call(json, seed)));
            return new Reply(200, bent(quirks, json, answer));
        } catch (Refused e) {
            return new Reply(e.status(), JSON.writeValueAsBytes(Errors.json(path, e)));
        } catch (JsonProcessingException e) {
            return new Reply(400, JSON.writeValueAsBytes(Errors.json(path, new Refused(400, "the body is not JSON"))));
        }
    }

    private byte[] worked(Supplier<Memory.Known> work) {
        slots.acquireUninterruptibly();
        long begin = System.nanoTime();
        try {
            TimeUnit.NANOSECONDS.sleep(options.latency().toNanos());
            Memory.Known served = work.get();
            traffic.worked(served.tokens(), System.nanoTime() - begin);
            return served.json();
        } catch (InterruptedException e) {
            throw new Refused(503, "the server is closing");
        } finally {
            slots.release();
        }
    }

    private static byte[] bent(Set<Quirk> quirks, JsonNode request, byte[] answer) throws IOException {
        if (quirks.isEmpty()) {
            return answer;
        }
        JsonNode json = JSON.readTree(answer);
        quirks.forEach(quirk -> quirk.bend(request, json));
        byte[] bytes = JSON.writeValueAsBytes(json);
        for (Quirk quirk : quirks) {
            bytes = quirk.encode(bytes);
        }
        return bytes;
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.json();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Ends at once; requests in work are not answered. */
    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
