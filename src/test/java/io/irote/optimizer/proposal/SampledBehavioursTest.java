package io.irote.optimizer.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.GenerationRequest;
import io.irote.model.Role;
import io.irote.model.SampleNumbers;
import io.irote.model.ScriptedTexts;
import io.irote.model.UnansweredException;
import io.irote.objective.PromptContexts;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SampledBehavioursTest {
    private static final Reflection PREVIOUS = Reflection.parse("I plan");
    private static final List<Reflection> CANDIDATES =
            List.of(Reflection.parse("I save string"), Reflection.parse("I keep lists"));
    private final ScriptedTexts texts = new ScriptedTexts();

    private List<List<String>> draw(int count) {
        return new SampledBehaviours(texts, new PromptContexts(new Templates()), new SampleNumbers(1))
                .draw(PREVIOUS, CANDIDATES, count, new SplittableRandom(1));
    }

    @Test
    void anotherSeedDrawsOtherSamples() {
        texts.answering("string", "I tie knots.").answering("lists", "I tick it off.");
        new SampledBehaviours(texts, new PromptContexts(new Templates()), new SampleNumbers(2))
                .draw(PREVIOUS, CANDIDATES, 1, new SplittableRandom(1));
        assertThat(texts.batches().get(0)).extracting(GenerationRequest::repeat).containsExactly(1L << 21, 1L << 21);
    }

    @Test
    void allSamplesOfAllCandidatesAreOneBatchWithCommonNumbers() {
        texts.answering("string", "I tie knots.", "I wind it up.")
                .answering("lists", "I tick it off.", "I cross it out.");
        assertThat(draw(2))
                .containsExactly(
                        List.of("I tie knots.", "I wind it up."), List.of("I tick it off.", "I cross it out."));
        assertThat(texts.batches()).hasSize(1);
        assertThat(texts.batches().get(0)).extracting(GenerationRequest::repeat).containsExactly(0L, 1L, 0L, 1L);
        assertThat(texts.batches().get(0)).allSatisfy(request -> {
            assertThat(request.temperature()).isEqualTo(1);
            assertThat(request.prompt().text(Role.SYSTEM)).contains("1. I plan");
        });
    }

    @Test
    void onlyTheFirstSentenceCounts() {
        texts.answering("string", "1. I tie knots. Then I go home.", "I ask Mr. smith \"why?\"\nAnd more")
                .answering("lists", "- I wait", "I pay 3.50 a day. Always.");
        assertThat(draw(2))
                .containsExactly(
                        List.of("I tie knots.", "I ask Mr. smith \"why?\""), List.of("I wait", "I pay 3.50 a day."));
    }

    @Test
    void anEmptyOrCutOffOneIsAskedForOnceMoreAndThenLeftOut() {
        texts.answering("string", "", "I tie knots.")
                .cutting("lists", "I tick it off. Then I")
                .cutting("lists", "I cross it and")
                .answering("string", "I wind it up.")
                .cutting("lists", "I cross it and");
        assertThat(draw(2)).containsExactly(List.of("I wind it up.", "I tie knots."), List.of("I tick it off."));
        assertThat(texts.batches().get(1)).extracting(GenerationRequest::repeat).containsExactly(~0L, ~1L);
    }

    @Test
    void oneThatFailsIsLeftOutAndNoneAtAllEndsTheSearch() {
        texts.failing("string", "against the rules").answering("lists", "I tick it off.");
        assertThat(draw(1)).containsExactly(List.of(), List.of("I tick it off."));
        texts.failing("string", "against the rules").failing("lists", "against the rules");
        assertThatThrownBy(() -> draw(1))
                .isInstanceOf(UnansweredException.class)
                .hasMessage("against the rules");
    }

    @Test
    void repeatedOnesCountOnce() {
        texts.answering("string", "I tie knots.", "I tie knots.").answering("lists", "I tick.", "I tick.");
        assertThat(draw(2)).containsExactly(List.of("I tie knots."), List.of("I tick."));
    }

    @Test
    void noneAreAskedForWhereNoneAreWanted() {
        assertThat(draw(0)).containsExactly(List.of(), List.of());
    }
}
