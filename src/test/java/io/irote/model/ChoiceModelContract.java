package io.irote.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every adapter of the choice port keeps. */
public abstract class ChoiceModelContract {
    private static final List<String> OPTIONS = List.of("1", "2", "3", "4", "5");

    /** The model under test, always in the same state. */
    protected abstract ChoiceModel model();

    /** How far a probability may move with the batch that it is computed in. */
    protected double tolerance() {
        return 0;
    }

    private static ChoiceRequest request(String self, String item) {
        return new ChoiceRequest(Prompt.of(self, "How accurately does this describe you? \"" + item + "\""), OPTIONS);
    }

    private static List<ChoiceRequest> several() {
        return List.of(
                request("1. I talk to strangers on every train", "I make friends easily."),
                request("", "I keep in the background."),
                request("1. I stay at home with a book", "I make friends easily."),
                request("1. 我喜欢音乐 🎵 à l'été", "Çà et là — 音楽?"),
                request("1. " + "I walk and walk and walk through the long night. ".repeat(300), "I like walking."));
    }

    @Test
    void anEmptyBatchHasNoAnswers() {
        assertThat(model().choose(List.of())).isEmpty();
    }

    @Test
    void eachOptionHasAProbability() {
        for (ChoiceDistribution answer : model().choose(several())) {
            assertThat(answer.probabilities()).hasSize(OPTIONS.size()).allMatch(p -> p >= 0 && p <= 1);
            assertThat(answer.coverage()).isPositive();
            assertThat(answer.renormalised().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(answer.tokens()).isPositive();
        }
    }

    @Test
    void theNumberOfOptionsIsFree() {
        ChoiceRequest request = new ChoiceRequest(Prompt.of("", "Do you agree? \"I like it.\""), List.of("A", "B"));
        assertThat(model().choose(List.of(request)).get(0).probabilities()).hasSize(2);
    }

    @Test
    void theSameRequestHasTheSameAnswer() {
        assertThat(model().choose(several())).isEqualTo(model().choose(several()));
    }

    @Test
    void aBatchAnswersInRequestOrderWhatItsRequestsAnswerAlone() {
        List<ChoiceDistribution> batch = model().choose(several());
        for (int i = 0; i < batch.size(); i++) {
            ChoiceDistribution alone = model().choose(List.of(several().get(i))).get(0);
            assertThat(doubles(batch.get(i))).containsExactly(doubles(alone), within(tolerance()));
            assertThat(batch.get(i).tokens()).isEqualTo(alone.tokens());
            assertThat(batch.get(i).provenance()).isEqualTo(alone.provenance());
        }
    }

    private static double[] doubles(ChoiceDistribution answer) {
        return answer.probabilities().stream().mapToDouble(p -> p).toArray();
    }
}
