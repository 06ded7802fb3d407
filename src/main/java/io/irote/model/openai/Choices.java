package io.irote.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.Tokens;
import io.irote.model.chat.Candidate;
import io.irote.model.chat.Ending;
import io.irote.model.http.JsonServer;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The answers of one call, handed out one after the other: langchain4j reads one choice at a time, of a form that is
 * checked here. A server that gives fewer than it was asked for is asked again for each that is missing. Used by one
 * thread.
 */
final class Choices {
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
        Candidate candidate = Candidate.ofOpenAi(choice).usable(model, "finish_reason");
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        ObjectNode only = alone.putArray("choices")
                .addObject()
                .put("finish_reason", candidate.ending() == Ending.CUT ? "length" : "stop");
        only.putObject("message").put("role", "assistant").put("content", candidate.text());
        return alone;
    }
}
