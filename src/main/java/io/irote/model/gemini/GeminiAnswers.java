package io.irote.model.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.Outcome;
import io.irote.model.RetriableModelException;
import io.irote.model.UnansweredException;
import java.util.Set;

/** Reduces an answer of a model to what irote reads: the text, why it ended, and what it cost. */
record GeminiAnswers(String model) {
    private static final Set<String> ENDS = Set.of("STOP", "MAX_TOKENS");
    private static final Set<String> ACCIDENTS = Set.of("", "OTHER", "FINISH_REASON_UNSPECIFIED");

    /**
     * @throws UnansweredException if the prompt or the answer was blocked
     * @throws RetriableModelException if there is no answer, or it did not end by itself or at the limit
     */
    JsonNode checked(JsonNode answer) {
        String block = answer.path("promptFeedback").path("blockReason").asText("");
        JsonNode candidate = answer.path("candidates").path(0);
        String end = block.isEmpty() ? candidate.path("finishReason").asText("") : block;
        if (!ENDS.contains(end) && !ACCIDENTS.contains(end)) {
            throw new UnansweredException(
                    Outcome.Status.REFUSED,
                    model + " refused to answer (" + end + "): its provider's rules forbid the prompt or the answer");
        }
        if (!ENDS.contains(end)) {
            throw RetriableModelException.ofAnswer(model + " broke off (finishReason '" + end + "')");
        }
        ObjectNode checked = JsonNodeFactory.instance.objectNode();
        ObjectNode only = checked.putArray("candidates").addObject().put("finishReason", end);
        only.putObject("content")
                .put("role", "model")
                .putArray("parts")
                .addObject()
                .put("text", text(candidate));
        count(answer.path("usageMetadata"), checked.putObject("usageMetadata"));
        return checked;
    }

    private static String text(JsonNode candidate) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : candidate.path("content").path("parts")) {
            text.append(
                    part.path("thought").asBoolean() ? "" : part.path("text").asText(""));
        }
        return text.toString();
    }

    /** Thoughts are counted apart from the answer. */
    private static void count(JsonNode usage, ObjectNode counted) {
        long answer = usage.path("candidatesTokenCount").asLong()
                + usage.path("thoughtsTokenCount").asLong();
        counted.put("promptTokenCount", usage.path("promptTokenCount").asLong());
        counted.put("candidatesTokenCount", answer);
    }
}
