package io.irote.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.Outcome;
import io.irote.model.RetriableModelException;
import io.irote.model.Tokens;
import io.irote.model.UnansweredException;
import io.irote.model.http.JsonServer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;

/**
 * The answers of one call, handed out one after the other: langchain4j reads one choice at a time, of a form that is
 * checked here. A server that gives fewer than it was asked for is asked again for each that is missing. Used by one
 * thread.
 */
final class Choices {
    private static final Set<String> OTHER_NAMES_OF_STOP = Set.of("eos", "eos_token", "stop_sequence");

    private final JsonServer server;
    private final String model;
    private final Queue<JsonNode> waiting = new ArrayDeque<>();
    private int wanted;
    private Tokens tokens = Tokens.NONE;

    Choices(JsonServer server, String model, int wanted) {
        this.server = server;
        this.model = model;
        this.wanted = wanted;
    }

    /** What was spent so far; 0 where the server does not count. */
    Tokens tokens() {
        return tokens;
    }

    /** The next choice as an answer of its own. */
    JsonNode post(String path, JsonNode body) {
        if (waiting.isEmpty()) {
            keep(server.post(path, wanted > 1 ? ((ObjectNode) body).put("n", wanted) : body));
            wanted = 1;
        }
        return waiting.remove();
    }

    private void keep(JsonNode answer) {
        JsonNode usage = answer.path("usage");
        tokens = tokens.plus(new Tokens(
                usage.path("prompt_tokens").asLong(),
                usage.path("completion_tokens").asLong()));
        if (answer.path("choices").isEmpty()) {
            throw RetriableModelException.ofAnswer(model + " gave no answer (no choices)");
        }
        answer.path("choices").forEach(choice -> waiting.add(alone(choice)));
    }

    private JsonNode alone(JsonNode choice) {
        String reason = choice.path("finish_reason").asText("");
        String end = OTHER_NAMES_OF_STOP.contains(reason) ? "stop" : reason;
        boolean refusal = !choice.path("message").path("refusal").asText("").isBlank();
        if (refusal || end.equals("content_filter")) {
            throw new UnansweredException(
                    Outcome.Status.REFUSED,
                    model + " refused to answer (" + (refusal ? "refusal" : end)
                    + "): its provider's rules forbid the prompt or the answer");
        }
        if (!Set.of("stop", "length").contains(end)) {
            throw RetriableModelException.ofAnswer(model + " broke off (finish_reason '" + end + "')");
        }
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        ObjectNode only = alone.putArray("choices").addObject().put("finish_reason", end);
        only.putObject("message").put("role", "assistant").put("content", text(choice.path("message")));
        return alone;
    }

    /** Some servers split the content into parts, of which those of another type than text are thoughts. */
    private static String text(JsonNode message) {
        JsonNode content = message.path("content");
        if (!content.isArray()) {
            return content.asText("");
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(
                part.path("type").asText("").equals("text") ? part.path("text").asText("") : ""));
        return text.toString();
    }
}
