package io.irote.model.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.UnansweredException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.chat.Candidate;
import io.irote.model.chat.Ending;

/** Reduces an answer of a model to what irote reads: the text, why it ended, and what it cost. */
record AnthropicAnswers(String model) {
    /**
     * @throws UnansweredException if the model refused
     * @throws RetriableModelException if the server gave up or gave no answer
     */
    JsonNode checked(JsonNode answer) {
        if (!answer.path("content").isArray()) {
            throw RetriableModelException.ofAnswer(model + " gave no answer (no content)");
        }
        Candidate candidate = Candidate.ofAnthropic(answer).usable(model, "stop_reason");
        ObjectNode checked = JsonNodeFactory.instance
                .objectNode()
                .put("stop_reason", candidate.ending() == Ending.CUT ? "max_tokens" : "end_turn");
        checked.putArray("content").addObject().put("type", "text").put("text", candidate.text());
        JsonNode usage = answer.path("usage");
        checked.putObject("usage")
                .put("input_tokens", prompt(usage))
                .put("output_tokens", usage.path("output_tokens").asLong());
        return checked;
    }

    private static long prompt(JsonNode usage) {
        return usage.path("input_tokens").asLong()
                + usage.path("cache_creation_input_tokens").asLong()
                + usage.path("cache_read_input_tokens").asLong();
    }
}
