package io.irote.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What some chat servers refuse or word in another way; any of them go together. */
public enum Quirk {
    NO_SYSTEM(refusing(400, "System role not supported", Quirk::hasSystem)),
    /** The words of a chat template, as a failure of the server's own. */
    ROLES_ALTERNATE(refusing(500, "Conversation roles must alternate user/assistant/user/...", Quirk::hasSystem)),
    NO_SEED(refusing(422, "seed: Extra inputs are not permitted", body -> at(body, "seed"))),
    NO_MAX_TOKENS(refusing(
            400,
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
            body -> body.has("max_tokens"))),
    NO_MAX_COMPLETION_TOKENS(refusing(
            400,
            "Unrecognized request argument supplied: max_completion_tokens",
            body -> body.has("max_completion_tokens"))),
    ONLY_TEMPERATURE_1(refusing(
            400,
            "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
            body -> settings(body).path("temperature").asDouble(1) != 1)),
    NO_TEMPERATURE(refusing(400, "`temperature` is deprecated for this model.", body -> at(body, "temperature"))),
    POSITIVE_TEMPERATURE(refusing(
            422,
            "Input validation error: `temperature` must be strictly positive",
            body -> settings(body).path("temperature").asDouble(1) == 0)),
    NO_FORM(refusing(400, "response_format is not supported", body -> body.has("response_format"))),
    NO_SEVERAL(refusing(400, "n > 1 is not supported", body -> body.path("n").asInt(1) > 1)),
    /** Says no more than that something is wrong. */
    NAMELESS_SEED_AND_SYSTEM(refusing(400, "Bad Request", body -> at(body, "seed") || hasSystem(body))),
    ODD_FINISH(bending((body, reply) -> each(reply, "choices", choice -> choice.put("finish_reason", "end_turn")))),
    NULL_FINISH(bending((body, reply) -> each(reply, "choices", choice -> choice.putNull("finish_reason")))),
    CONTENT_AS_REASONING(bending((body, reply) -> each(reply, "choices", choice -> {
        ObjectNode message = (ObjectNode) choice.path("message");
        message.set("reasoning_content", message.path("content"));
        message.putNull("content");
    }))),
    CONTENT_IN_PARTS(bending((body, reply) -> each(reply, "choices", choice -> {
        ObjectNode message = (ObjectNode) choice.path("message");
        JsonNode text = message.path("content");
        message.putArray("content").addObject().put("type", "text").set("text", text);
    }))),
    /** A limit below 3,000 tokens is spent on thoughts. */
    THINKS(bending((body, reply) -> each(reply, "choices", choice -> {
        ObjectNode message = ((ObjectNode) choice.path("message")).put("reasoning_content", "Let me think.");
        if (limit(body) < 3000) {
            message.putNull("content");
            choice.put("finish_reason", "length");
        }
    }))),
    /** Every text of several words was cut at the limit, but for lists of reflections. */
    CUTS(bending((body, reply) -> each(reply, "choices", choice -> {
        String text = choice.path("message").path("content").asText("");
        if (text.split(" ").length > 6 && !text.contains("e.g.:")) {
            choice.put("finish_reason", "length");
        }
    }))),
    /** Rates a quoted answer between two options. */
    JUDGES_BETWEEN(bending((body, reply) -> each(reply, "choices", choice -> {
        String text = choice.path("message").path("content").asText("").strip();
        if (text.matches("[1-4]") && asked(body).contains("\n> ")) {
            ((ObjectNode) choice.path("message")).put("content", text + ".5");
        }
    }))),
    EVENT_STREAM(encoding(json -> "data: " + json + "\n\ndata: [DONE]\n\n")),
    KEEP_ALIVE(encoding(json -> "\n      \n".repeat(5) + json));

    private final Predicate<JsonNode> refused;
    private final int status;
    private final String words;
    private final BiConsumer<JsonNode, ObjectNode> bend;
    private final UnaryOperator<String> encode;

    private record Way(
            Predicate<JsonNode> refused,
            int status,
            String words,
            BiConsumer<JsonNode, ObjectNode> bend,
            UnaryOperator<String> encode) {}

    Quirk(Way way) {
        refused = way.refused();
        status = way.status();
        words = way.words();
        bend = way.bend();
        encode = way.encode();
    }

    private static Way refusing(int status, String words, Predicate<JsonNode> refused) {
        return new Way(refused, status, words, (body, reply) -> {}, json -> json);
    }

    private static Way bending(BiConsumer<JsonNode, ObjectNode> bend) {
        return new Way(body -> false, 0, "", bend, json -> json);
    }

    private static Way encoding(UnaryOperator<String> encode) {
        return new Way(body -> false, 0, "", (body, reply) -> {}, encode);
    }

    /** Whether requests to a path are for a chat. */
    static boolean mayMeet(String path) {
        return path.endsWith("/chat/completions") || path.endsWith("/messages") || path.endsWith(":generateContent");
    }

    void check(JsonNode body) {
        if (refused.test(body)) {
            throw new Refused(status, words);
        }
    }

    void bend(JsonNode body, JsonNode reply) {
        bend.accept(body, (ObjectNode) reply);
    }

    byte[] encode(byte[] json) {
        return encode.apply(new String(json, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean hasSystem(JsonNode body) {
        return body.has("system")
                || body.has("systemInstruction")
                || body.path("messages").findValuesAsText("role").contains("system");
    }

    private static JsonNode settings(JsonNode body) {
        return body.has("generationConfig") ? body.path("generationConfig") : body;
    }

    private static boolean at(JsonNode body, String name) {
        return settings(body).has(name);
    }

    private static String asked(JsonNode body) {
        List<JsonNode> contents = body.path("messages").findValues("content");
        return contents.isEmpty() ? "" : contents.get(contents.size() - 1).asText();
    }

    private static int limit(JsonNode body) {
        return List.of("max_tokens", "max_completion_tokens", "maxOutputTokens").stream()
                .mapToInt(name -> settings(body).path(name).asInt(Integer.MAX_VALUE))
                .min()
                .orElseThrow();
    }

    private static void each(ObjectNode reply, String list, java.util.function.Consumer<ObjectNode> change) {
        reply.path(list).forEach(element -> change.accept((ObjectNode) element));
    }
}
