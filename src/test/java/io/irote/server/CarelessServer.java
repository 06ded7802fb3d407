package io.irote.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/**
 * An exact server whose texts are of use as late as irote puts up with: a sampled answer at the second try, a list of
 * reflections when all is asked for anew.
 */
public final class CarelessServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    /** Second tries have seeds from here on. */
    private static final long SECOND = 1L << 30;

    private static final String REPAIR = "An earlier answer to this was of no use";

    private final FrontServer server;
    private final Set<String> lists = new HashSet<>();
    private boolean careless;

    private CarelessServer(ServerOptions options) throws IOException {
        server = FrontServer.start(options, this::reply);
    }

    /** A running server, with care until it is told otherwise. */
    public static CarelessServer start(ServerOptions options) throws IOException {
        return new CarelessServer(options);
    }

    public URI v1() {
        return server.v1();
    }

    /** Requests that came. */
    public int requests() {
        return server.honest().traffic().requests();
    }

    public synchronized void beCareless() {
        careless = true;
    }

    private FrontServer.Reply reply(String path, String body, FrontServer.Truth truth) throws IOException {
        FrontServer.Reply reply = truth.get();
        if (!path.endsWith("/chat/completions") || reply.status() != 200 || isOfUse(JSON.readTree(body))) {
            return reply;
        }
        JsonNode answer = JSON.readTree(reply.body());
        answer.path("choices").forEach(choice -> ((ObjectNode) choice.path("message")).put("content", ""));
        return new FrontServer.Reply(200, JSON.writeValueAsBytes(answer));
    }

    private synchronized boolean isOfUse(JsonNode request) {
        if (!careless || request.path("temperature").asDouble(1) == 0) {
            return true;
        }
        if (!request.has("response_format")) {
            return request.path("seed").asLong() >= SECOND;
        }
        String asked = request.path("messages").toString();
        return !asked.contains(REPAIR) && !lists.add(asked);
    }

    @Override
    public void close() {
        server.close();
    }
}
