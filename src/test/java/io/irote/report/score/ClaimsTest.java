package io.irote.report.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.report.kit.Numbers;
import io.irote.score.Comparison;
import io.irote.score.Contrast;
import io.irote.score.Doubt;
import io.irote.score.Verdict;
import io.irote.statistics.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private static final Comparison BETTER = comparison(0.5, 0.1, 0.9, 0.01, 0.02, Verdict.BETTER);

    @Test
    void eachOutcomeHasItsWordsAndItsNumber() {
        assertThat(sentences("no prompt", BETTER))
                .containsExactly(
                        "The reflection is better than no prompt, by +0.50 [+0.10, +0.90], p 0.0100, 0.0200 by Holm"
                                + " over 2 comparisons.");
        assertThat(sentences("role prompt", comparison(-0.7, -1.19, -0.2, 0.0114, 0.0228, Verdict.WORSE)))
                .containsExactly(
                        "The reflection is worse than the role prompt, by -0.70 [-1.19, -0.20], p 0.0114, 0.0228 by"
                                + " Holm over 2 comparisons.");
    }

    /** A reader must see why an interval that excludes 0 is no difference. */
    @Test
    void whatHolmTakesAwayIsSaid() {
        assertThat(sentences(
                        "EvoPrompt (GA)", comparison(0.5, 0.002, 0.9, 0.04996, 0.0999, Verdict.NO_DIFFERENCE_SHOWN)))
                .containsExactly(
                        "No difference shown between the reflection and EvoPrompt (GA): +0.50 [+0.002, +0.90], p"
                                + " 0.04996, 0.0999 by Holm over 2 comparisons.");
    }

    @Test
    void tooFewTasksAreSaidToBe() {
        Comparison few = new Comparison(
                4,
                2,
                0.1,
                Optional.empty(),
                0.125,
                0.25,
                OptionalInt.of(2),
                Optional.of(Verdict.NO_DIFFERENCE_SHOWN),
                Optional.of(Doubt.TOO_FEW_TASKS),
                Optional.empty());
        assertThat(sentences("no prompt", few))
                .containsExactly(
                        "No difference shown between the reflection and no prompt: +2.00, p 0.1250; 4 tasks are too"
                                + " few to tell.");
    }

    @Test
    void whatIsAloneNeedsNoHolmAndAnotherReflectionHasItsName() {
        Comparison alone = new Comparison(
                22,
                0.5,
                0.1,
                BETTER.interval(),
                0.01,
                0.01,
                OptionalInt.of(1),
                BETTER.verdict(),
                Optional.of(Doubt.HEAVY_SKEW),
                Optional.empty());
        assertThat(new Claims(List.of(new Contrast("mine", "portrait (P²)", Optional.of(alone)))).sentences())
                .hasSize(2)
                .startsWith("mine is better than the portrait (P²), by +0.50 [+0.10, +0.90], p 0.0100.")
                .last()
                .asString()
                .startsWith(
                        "Heavily skewed differences of mine to the portrait (P²): a few tasks differ far from the rest.");
    }

    @Test
    void differencesAndPValuesNeverRoundOntoWhatTheyAreNot() {
        assertThat(List.of(Numbers.difference(-0.003), Numbers.difference(0), Numbers.difference(1.234)))
                .containsExactly("-0.003", "0.00", "+1.23");
        assertThat(List.of(Numbers.probability(0.04998), Numbers.probability(0.05), Numbers.probability(0.00003)))
                .containsExactly("0.04998", "0.0500", "0.00003");
    }

    private static List<String> sentences(String baseline, Comparison ahead) {
        return new Claims(List.of(new Contrast(Claims.SUBJECT, baseline, Optional.of(ahead)))).sentences();
    }

    private static Comparison comparison(
            double mean, double low, double high, double p, double adjusted, Verdict verdict) {
        return new Comparison(
                22,
                mean,
                0.1,
                Optional.of(new Interval(low, high, 0.95)),
                p,
                adjusted,
                OptionalInt.of(2),
                Optional.of(verdict),
                Optional.empty(),
                Optional.empty());
    }
}
