package io.irote.model.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.Outcome;
import io.irote.model.UnansweredException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.Thoughts;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One answer as a chat server sent it, in any of the three protocols.
 *
 * @param text without thoughts and without characters that no text has; may be empty
 * @param thinks whether there are thoughts beside it
 * @param reason why it ended, as the server names it; may be empty
 */
public record Candidate(String text, boolean thinks, Ending ending, String reason) {
    /**
     * This one, if it can be adopted as an answer.
     *
     * @param field that the reason stands in, for the message
     * @throws UnansweredException if the provider's rules forbid it
     * @throws RetriableModelException if the server gave up
     */
    public Candidate usable(String model, String field) {
        if (ending == Ending.REFUSED) {
            throw new UnansweredException(
                    Outcome.Status.REFUSED,
                    model + " refused to answer (" + reason
                            + "): its provider's rules forbid the prompt or the answer");
        }
        if (ending == Ending.BROKEN) {
            throw RetriableModelException.ofAnswer(model + " broke off (" + field + " '" + reason + "')");
        }
        return this;
    }

    /** Whether thoughts may have taken what the answer needed. */
    boolean isCutByThoughts() {
        return isLost() || ending == Ending.CUT && thinks;
    }

    /** Whether it was cut before it began. */
    boolean isLost() {
        return ending == Ending.CUT && text.isBlank();
    }

    /** Those of an answer; none where there are none. */
    static List<Candidate> all(JsonNode answer) {
        if (answer.has("candidates")) {
            return StreamSupport.stream(answer.path("candidates").spliterator(), false)
                    .map(Candidate::ofGemini)
                    .toList();
        }
        return answer.path("content").isArray()
                ? List.of(ofAnthropic(answer))
                : StreamSupport.stream(answer.path("choices").spliterator(), false)
                        .map(Candidate::ofOpenAi)
                        .toList();
    }

    /** A choice of {@code /chat/completions}. */
    public static Candidate ofOpenAi(JsonNode choice) {
        JsonNode message = choice.path("message");
        String thoughts = parts(message.path("reasoning_content")) + parts(message.path("reasoning"));
        boolean refused = !message.path("refusal").asText("").isBlank();
        String reason = refused ? "refusal" : choice.path("finish_reason").asText("");
        Candidate candidate = of(parts(message.path("content")), !thoughts.isBlank(), reason);
        return candidate.text().isBlank() && candidate.ending() == Ending.WHOLE
                ? of(thoughts, false, reason)
                : candidate;
    }

    /** An answer of {@code /messages}. */
    public static Candidate ofAnthropic(JsonNode answer) {
        boolean thinks =
                answer.path("content").findValuesAsText("type").stream().anyMatch(t -> t.contains("thinking"));
        return of(
                parts(answer.path("content")),
                thinks,
                answer.path("stop_reason").asText(""));
    }

    /** A candidate of {@code :generateContent}. */
    public static Candidate ofGemini(JsonNode candidate) {
        JsonNode parts = candidate.path("content").path("parts");
        boolean thinks = parts.findValues("thought").stream().anyMatch(JsonNode::asBoolean);
        return of(parts(parts), thinks, candidate.path("finishReason").asText(""));
    }

    /** Some servers leave thoughts in the text, and some texts have a character that is broken: there they end. */
    private static Candidate of(String sent, boolean thinks, String reason) {
        CleanText clean = CleanText.of(sent);
        String text = Thoughts.without(clean.text());
        Ending ending = Ending.of(reason);
        boolean broken = clean.isBroken() && ending == Ending.WHOLE;
        return new Candidate(text, thinks || !text.equals(clean.text()), broken ? Ending.CUT : ending, reason);
    }

    /** A text, or the texts of a list of parts, of which those of another type than text are thoughts. */
    private static String parts(JsonNode content) {
        if (!content.isArray()) {
            return content.isTextual() ? content.asText() : "";
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : content) {
            boolean said = part.path("type").asText("text").equals("text")
                    && !part.path("thought").asBoolean();
            text.append(
                    part.isTextual() ? part.asText() : said ? part.path("text").asText("") : "");
        }
        return text.toString();
    }
}
