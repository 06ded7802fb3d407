package io.irote.model.chat;

import io.irote.model.AnswerLists;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.SecondTry;
import io.irote.model.call.Reply;
import io.irote.model.call.RetriableModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Three questions to a chat model, each put just as a search puts its own: to the model under a reflection, to the
 * writer of reflections, and to the judge. What the server refuses in them it would refuse in the search.
 *
 * @param chat asks one, again while the server cannot answer for now
 */
public record ChatExam(Function<GenerationRequest, Reply<Generation>> chat) {
    private static final GenerationRequest PROPOSAL = new GenerationRequest(
            Prompt.of(
                    "",
                    "Write down two lists of two things that people like about the sea, as a JSON object like"
                            + " {\"lists\": [[\"…\", \"…\"], [\"…\", \"…\"]]} and nothing else."),
            1,
            1200,
            0,
            Optional.of(new AnswerLists("lists")));

    /**
     * Asks all, and says in a sentence each which were not answered.
     *
     * @param task an open one, under a reflection
     * @param item of a questionnaire
     * @throws ModelException if the server cannot be reached, or the model gives no answer under a reflection
     */
    public List<String> doubts(Prompt task, Prompt item) {
        Generation answer = asked(new GenerationRequest(task, 1, 300, 0));
        if (answer.text().isBlank()) {
            throw new ModelException("asked a question, the model " + fault(answer));
        }
        List<String> doubts = new ArrayList<>();
        doubt("a list of proposals", PROPOSAL).ifPresent(doubts::add);
        doubt("a rating", new GenerationRequest(item, 1, 32, 0)).ifPresent(doubts::add);
        return doubts;
    }

    /** As a search would: with another seed where the first answer is empty. */
    private Generation asked(GenerationRequest request) {
        return SecondTry.attempt(this::answers, List.of(request), (i, answer) -> !answer.text()
                        .isBlank())
                .get(0)
                .orElseThrow();
    }

    private List<Generation> answers(List<GenerationRequest> requests) {
        return requests.stream()
                .map(request -> chat.apply(request).answers().get(0))
                .toList();
    }

    private static String fault(Generation empty) {
        return empty.finish() == FinishReason.LENGTH
                ? "was cut before it began, twice, with all the room that there is for its thoughts; have it think less"
                : "gave an empty answer, twice";
    }

    private Optional<String> doubt(String what, GenerationRequest request) {
        try {
            Generation answer = asked(request);
            return answer.text().isBlank()
                    ? Optional.of("asked for " + what + ", the model " + fault(answer))
                    : Optional.empty();
        } catch (ModelException e) {
            if (e instanceof RetriableModelException || e.getCause() instanceof RetriableModelException) {
                throw e;
            }
            return Optional.of("asked for " + what + ", the model gave no answer: " + e.getMessage());
        }
    }
}
