package io.irote.hub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A hub on this machine with one small repository. Files below {@code onnx/} are large ones: the hub sends their
 * readers to a second server. Either server misbehaves on demand.
 */
public final class StubHub implements AutoCloseable {
    public static final String REPOSITORY = "tiny/model-ONNX";
    public static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private static final String RESOLVE = "/" + REPOSITORY + "/resolve/" + COMMIT + "/";
    private static final String LISTING = "/api/models/" + REPOSITORY + "/revision/";

    static {
        // Without it every answer waits for the delayed acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, Deque<Mischief>> mischief = new HashMap<>();
    private final Map<String, Mischief> always = new HashMap<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer hub = server(this::hub);
    private final HttpServer cdn = server(this::cdn);
    private Consumer<ObjectNode> listing = json -> {};

    /** A request as it came. */
    public record Asked(String host, String uri, String range, String headers) {}

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    /** A hub whose repository has the files of a usual ONNX export. */
    public StubHub() {
        file("README.md", 40);
        file("config.json", 200);
        file("generation_config.json", 50);
        file("tokenizer.json", 3_000);
        file("tokenizer_config.json", 100);
        file("onnx/model.onnx", 90_000);
        file("onnx/model_fp16.onnx", 60_000);
        file("onnx/model_q4.onnx", 30_000);
        file("onnx/model_q4.onnx_data", 200_000);
        file("onnx/model_q4.onnx_data_1", 1_000);
        hub.start();
        cdn.start();
    }

    /** Puts a file of so many bytes into the repository. */
    public StubHub file(String path, int size) {
        byte[] content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) (i * 31 + path.length());
        }
        return file(path, content);
    }

    public StubHub file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    public byte[] content(String path) {
        return files.get(path);
    }

    /** What happens at the next requests for the content of a file, one after the other. */
    public StubHub next(String path, Mischief... events) {
        mischief.computeIfAbsent(path, p -> new ArrayDeque<>()).addAll(List.of(events));
        return this;
    }

    /** What happens at every request for a file, or for the listing if the path is empty. */
    public StubHub always(String path, Mischief event) {
        always.put(path, event);
        return this;
    }

    public void behave() {
        always.clear();
        mischief.clear();
        listing = json -> {};
    }

    /** Changes what the hub says about the repository. */
    public StubHub listing(Consumer<ObjectNode> change) {
        listing = change;
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + hub.getAddress().getPort();
    }

    public String cdnUrl() {
        return "http://127.0.0.1:" + cdn.getAddress().getPort();
    }

    /** What both servers were asked so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** What was asked for files, as opposed to the listing. */
    public List<Asked> askedForFiles() {
        return asked().stream().filter(one -> !one.uri().startsWith("/api/")).toList();
    }

    public void forget() {
        asked.clear();
    }

    private HttpServer server(Handler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                asked.add(new Asked(
                        server == hub ? "hub" : "cdn",
                        exchange.getRequestURI().toString(),
                        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))
                                .orElse(""),
                        exchange.getRequestHeaders().entrySet().toString()));
                handler.handle(exchange);
            });
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hub(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith(LISTING)) {
            mischief("").answer(exchange, json().toString().getBytes(StandardCharsets.UTF_8));
        } else if (path.startsWith(RESOLVE + "onnx/")) {
            exchange.getResponseHeaders()
                    .set("Location", cdnUrl() + "/blobs/" + path.substring(RESOLVE.length()) + "?signature=xyz");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        } else {
            file(exchange, path.replace(RESOLVE, ""));
        }
    }

    private void cdn(HttpExchange exchange) throws IOException {
        file(exchange, exchange.getRequestURI().getPath().replace("/blobs/", ""));
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        if (files.containsKey(path)) {
            mischief(path).answer(exchange, files.get(path));
        } else {
            Mischief.status(404).answer(exchange, new byte[0]);
        }
    }

    private synchronized Mischief mischief(String path) {
        Mischief next = mischief.getOrDefault(path, new ArrayDeque<>()).poll();
        return next == null ? always.getOrDefault(path, Mischief.NONE) : next;
    }

    private ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", REPOSITORY).put("sha", COMMIT);
        files.forEach((path, content) -> {
            ObjectNode sibling = json.withArray("siblings").addObject();
            sibling.put("rfilename", path).put("size", content.length);
            if (path.startsWith("onnx/")) {
                sibling.put("blobId", "f".repeat(40));
                sibling.putObject("lfs")
                        .put("sha256", hash("SHA-256", content))
                        .put("size", content.length)
                        .put("pointerSize", 130);
            } else {
                byte[] header = ("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII);
                sibling.put("blobId", hash("SHA-1", header, content));
            }
        });
        listing.accept(json);
        return json;
    }

    private static String hash(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        hub.stop(0);
        cdn.stop(0);
        threads.shutdownNow();
    }
}
