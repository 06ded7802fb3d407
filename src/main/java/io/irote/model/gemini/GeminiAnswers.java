package io.irote.model.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.UnansweredException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.chat.Candidate;
import io.irote.model.chat.Ending;

/** Reduces an answer of a model to what irote reads: the text, why it ended, and what it cost. */
record GeminiAnswers(String model) {
    /**
     * @throws UnansweredException if the prompt or the answer was blocked
     * @throws RetriableModelException if the server gave up or gave no answer
     */
    JsonNode checked(JsonNode answer) {
        String block = answer.path("promptFeedback").path("blockReason").asText("");
        if (block.isEmpty() && answer.path("candidates").isEmpty()) {
            throw RetriableModelException.ofAnswer(model + " gave no answer (no candidates)");
        }
        Candidate candidate = block.isEmpty()
                ? Candidate.ofGemini(answer.path("candidates").path(0))
                : new Candidate("", false, Ending.REFUSED, block);
        candidate.usable(model, "finishReason");
        ObjectNode checked = JsonNodeFactory.instance.objectNode();
        ObjectNode only = checked.putArray("candidates")
                .addObject()
                .put("finishReason", candidate.ending() == Ending.CUT ? "MAX_TOKENS" : "STOP");
        only.putObject("content")
                .put("role", "model")
                .putArray("parts")
                .addObject()
                .put("text", candidate.text());
        count(answer.path("usageMetadata"), checked.putObject("usageMetadata"));
        return checked;
    }

    /** Thoughts are counted apart from the answer. */
    private static void count(JsonNode usage, ObjectNode counted) {
        long answer = usage.path("candidatesTokenCount").asLong()
                + usage.path("thoughtsTokenCount").asLong();
        counted.put("promptTokenCount", usage.path("promptTokenCount").asLong());
        counted.put("candidatesTokenCount", answer);
    }
}
