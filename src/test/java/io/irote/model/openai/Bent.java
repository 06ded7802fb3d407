package io.irote.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.http.JsonServer;
import java.util.function.Consumer;

/** A server whose requests or answers at one path are changed on the way. */
public record Bent(JsonServer server, String path, Consumer<ObjectNode> request, Consumer<JsonNode> answer)
        implements JsonServer {
    public static Bent request(JsonServer server, String path, Consumer<ObjectNode> change) {
        return new Bent(server, path, change, answer -> {});
    }

    public static Bent answer(JsonServer server, String path, Consumer<JsonNode> change) {
        return new Bent(server, path, request -> {}, change);
    }

    @Override
    public JsonNode post(String at, JsonNode body) {
        if (!at.equals(path)) {
            return server.post(at, body);
        }
        ObjectNode changed = body.deepCopy();
        request.accept(changed);
        JsonNode reply = server.post(at, changed);
        answer.accept(reply);
        return reply;
    }

    @Override
    public JsonNode get(String at) {
        return server.get(at);
    }

    /** Each token has the log-probability of the next one; the first keeps its null. */
    public static void shift(JsonNode answer) {
        for (JsonNode list : answer.findValues("token_logprobs")) {
            ArrayNode nats = (ArrayNode) list;
            for (int i = 1; i + 1 < nats.size(); i++) {
                nats.set(i, nats.get(i + 1));
            }
        }
        for (JsonNode list : answer.findValues("prompt_logprobs")) {
            for (int i = 1; i + 1 < list.size(); i++) {
                JsonNode next = list.get(i + 1).elements().next().get("logprob");
                list.get(i).forEach(token -> ((ObjectNode) token).set("logprob", next));
            }
        }
    }

    /** Every log-probability is the same. */
    public static void flatten(JsonNode answer, double value) {
        answer.findParents("logprob").forEach(token -> ((ObjectNode) token).put("logprob", value));
        for (JsonNode list : answer.findValues("token_logprobs")) {
            for (int i = 1; i < list.size(); i++) {
                ((ArrayNode) list).set(i, DoubleNode.valueOf(value));
            }
        }
    }
}
