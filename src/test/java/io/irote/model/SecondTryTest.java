package io.irote.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecondTryTest {
    private static GenerationRequest request(String question, long repeat) {
        return new GenerationRequest(Prompt.of("", question), 1, 10, repeat);
    }

    @Test
    void onlyWhatCannotBeUsedIsAskedAgainAndOnlyOnce() {
        ScriptedTexts texts =
                new ScriptedTexts().answering("a", "one").answering("b", "", "").answering("c", "", "three");
        List<Generation> answers = Outcome.allOf(SecondTry.attempt(
                texts, List.of(request("a", 0), request("b", 4), request("c", 4)), (i, answer) -> !answer.text()
                        .isEmpty()));

        assertThat(answers).extracting(Generation::text).containsExactly("one", "", "three");
        assertThat(texts.batches().get(1)).containsExactly(request("b", ~4), request("c", ~4));
        assertThat(texts.batches()).hasSize(2);
    }

    @Test
    void whatCanBeUsedTakesOneBatch() {
        ScriptedTexts texts = new ScriptedTexts().answering("a", "one");
        SecondTry.attempt(texts, List.of(request("a", 0)), (i, answer) -> true);
        assertThat(texts.batches()).hasSize(1);
    }

    @Test
    void aGreedyAnswerIsNotAskedForAgainAsItWouldBeTheSame() {
        ScriptedTexts texts = new ScriptedTexts().answering("a", "");
        GenerationRequest greedy = new GenerationRequest(Prompt.of("", "a"), 0, 10, 3);

        assertThat(Outcome.allOf(SecondTry.attempt(texts, List.of(greedy), (i, answer) -> false)))
                .extracting(Generation::text)
                .containsExactly("");
        assertThat(texts.batches()).hasSize(1);
    }
}
