package io.irote.model.chat;

import io.irote.model.AnswerLists;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.Reply;
import io.irote.model.RetriableModelException;
import io.irote.reflection.Templates;
import io.irote.reflection.Templates.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Three questions to a chat model, each put just as a search puts its own: to the model under a reflection, to the writer
 * of reflections, and to the judge. What the server refuses in them it would refuse in the search.
 *
 * @param chat asks one, again while the server cannot answer for now
 */
public record ChatExam(Function<GenerationRequest, Reply<Generation>> chat) {
    private static final Templates TEMPLATES = new Templates();
    private static final GenerationRequest ANSWER = new GenerationRequest(
            Prompt.of(
                    TEMPLATES.reflection("1. I like to try what is new, e.g.: I learned to sail last summer."),
                    TEMPLATES.open("A friend suggests a trip to a place that you have never heard of.")),
            1,
            300,
            0);
    private static final GenerationRequest PROPOSAL = new GenerationRequest(
            Prompt.of(
                    "",
                    "Write down two lists of two things that people like about the sea, as a JSON object like"
                            + " {\"lists\": [[\"…\", \"…\"], [\"…\", \"…\"]]} and nothing else."),
            1,
            1200,
            0,
            Optional.of(new AnswerLists("lists")));
    private static final GenerationRequest RATING = new GenerationRequest(
            Prompt.of(
                    "",
                    TEMPLATES.item(
                            "I make friends easily.",
                            List.of(new Option("1", "inaccurate"), new Option("2", "neither"), new Option("3", "accurate")))),
            1,
            32,
            0);

    /**
     * Asks all, and says in a sentence each which were not answered.
     *
     * @throws ModelException if the server cannot be reached, or the model gives no answer under a reflection
     */
    public List<String> doubts() {
        Generation answer = chat.apply(ANSWER).answers().get(0);
        if (answer.text().isBlank()) {
            throw new ModelException("the model's answer was cut before it began; allow it more with --max-output-tokens");
        }
        List<String> doubts = new ArrayList<>();
        doubt("a list of proposals", PROPOSAL).ifPresent(doubts::add);
        doubt("a rating", RATING).ifPresent(doubts::add);
        return doubts;
    }

    private Optional<String> doubt(String what, GenerationRequest request) {
        try {
            Generation answer = chat.apply(request).answers().get(0);
            return answer.finish() == FinishReason.LENGTH && answer.text().isBlank()
                    ? Optional.of("asked for " + what + ", the model was cut before it began")
                    : Optional.empty();
        } catch (ModelException e) {
            if (e instanceof RetriableModelException || e.getCause() instanceof RetriableModelException) {
                throw e;
            }
            return Optional.of("asked for " + what + ", the model gave no answer: " + e.getMessage());
        }
    }
}
