package io.irote.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.trait.Pole;
import io.irote.trait.TraitId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every adapter of the evaluator port keeps. */
public abstract class TraitEvaluatorContract {
    /** The evaluator under test, always in the same state. */
    protected abstract TraitEvaluator evaluator();

    /** A trait that the evaluator knows. */
    protected abstract TraitId trait();

    /** An answer that clearly shows the trait's high pole. */
    protected abstract String highAnswer();

    private static final String TASK = "A friend asks what you think. What do you say?";

    private EvaluationRequest request(Pole pole, String response) {
        return new EvaluationRequest(trait().with(pole), TASK, response);
    }

    private List<EvaluationRequest> several() {
        return List.of(
                request(Pole.HIGH, highAnswer()),
                request(Pole.LOW, highAnswer()),
                request(Pole.HIGH, ""),
                request(Pole.HIGH, "音楽 🎵 à l'été"),
                request(Pole.LOW, "I walk through the long night. ".repeat(200)));
    }

    @Test
    void anEmptyBatchHasNoAnswers() {
        assertThat(evaluator().evaluate(List.of())).isEmpty();
    }

    @Test
    void aProbabilityIsNeverZeroOrCertain() {
        assertThat(evaluator().evaluate(several()))
                .hasSize(5)
                .allMatch(e -> e.probability() > 0 && e.probability() < 1);
    }

    @Test
    void aClearAnswerShowsItsPole() {
        List<Evaluation> poles = evaluator().evaluate(several().subList(0, 2));
        assertThat(poles.get(0).probability()).isGreaterThan(poles.get(1).probability());
    }

    @Test
    void aBatchAnswersInRequestOrderWhatItsRequestsAnswerAlone() {
        List<Evaluation> singles = several().stream()
                .map(request -> evaluator().evaluate(List.of(request)).get(0))
                .toList();
        assertThat(evaluator().evaluate(several())).isEqualTo(singles);
    }
}
