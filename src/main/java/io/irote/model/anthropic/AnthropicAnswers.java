package io.irote.model.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.Outcome;
import io.irote.model.RetriableModelException;
import io.irote.model.UnansweredException;
import java.util.Set;

/** Reduces an answer of a model to what irote reads: the text, why it ended, and what it cost. */
record AnthropicAnswers(String model) {
    private static final Set<String> ENDS = Set.of("end_turn", "stop_sequence", "max_tokens");

    /**
     * @throws UnansweredException if the model refused
     * @throws RetriableModelException if the answer did not end by itself or at the limit
     */
    JsonNode checked(JsonNode answer) {
        String end = answer.path("stop_reason").asText("");
        if (end.equals("refusal")) {
            throw new UnansweredException(
                    Outcome.Status.REFUSED,
                    model + " refused to answer (refusal): its provider's rules forbid the prompt or the answer");
        }
        if (!ENDS.contains(end)) {
            throw RetriableModelException.ofAnswer(model + " broke off (stop_reason '" + end + "')");
        }
        ObjectNode checked = JsonNodeFactory.instance.objectNode().put("stop_reason", end);
        checked.putArray("content").addObject().put("type", "text").put("text", text(answer));
        JsonNode usage = answer.path("usage");
        checked.putObject("usage")
                .put("input_tokens", prompt(usage))
                .put("output_tokens", usage.path("output_tokens").asLong());
        return checked;
    }

    /** The other parts are thoughts. */
    private static String text(JsonNode answer) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : answer.path("content")) {
            text.append(part.path("text").asText(""));
        }
        return text.toString();
    }

    private static long prompt(JsonNode usage) {
        return usage.path("input_tokens").asLong()
                + usage.path("cache_creation_input_tokens").asLong()
                + usage.path("cache_read_input_tokens").asLong();
    }
}
