package io.irote.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.Generation.FinishReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every adapter of the generation port keeps. */
public abstract class TextGeneratorContract {
    /** The model under test, always in the same state. */
    protected abstract TextGenerator model();

    private static GenerationRequest request(String self, String question, double temperature, long repeat) {
        return new GenerationRequest(Prompt.of(self, question), temperature, 200, repeat);
    }

    private static List<GenerationRequest> several() {
        return List.of(
                request("1. I help my neighbours", "A friend asks for money. What do you do?", 0, 0),
                request("", "Tell a story that begins at sea.", 0, 0),
                request("1. 我喜欢音乐 🎵", "Çà et là — 音楽?", 0, 0),
                request("1. " + "I walk through the long night. ".repeat(300), "Where do you go?", 0, 0));
    }

    private Generation answer(GenerationRequest request) {
        return model().generate(List.of(request)).get(0);
    }

    @Test
    void anEmptyBatchHasNoAnswers() {
        assertThat(model().generate(List.of())).isEmpty();
    }

    @Test
    void anAnswerIsATextThatEnded() {
        for (Generation answer : model().generate(several())) {
            assertThat(answer.text()).isNotBlank();
            assertThat(answer.finish()).isEqualTo(FinishReason.STOP);
            assertThat(answer.tokens()).isPositive();
        }
    }

    @Test
    void greedyAnswersAreTheSameAloneAndInABatch() {
        List<Generation> singles = several().stream().map(this::answer).toList();
        assertThat(model().generate(several())).isEqualTo(singles);
    }

    @Test
    void theSameSampleIsTheSameText() {
        GenerationRequest sample = request("1. I help my neighbours", "What did you do on Sunday?", 1, 7);
        assertThat(answer(sample)).isEqualTo(answer(sample));
    }

    @Test
    void anAnswerThatIsCutSaysSo() {
        GenerationRequest cut = new GenerationRequest(Prompt.of("", "Tell a long story."), 0, 3, 0);
        assertThat(answer(cut).finish()).isEqualTo(FinishReason.LENGTH);
    }
}
