package io.irote.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.evaluation.ScaleReliability;
import io.irote.model.ChoiceDistribution;
import io.irote.model.Provenance;
import io.irote.objective.Grounds;
import io.irote.objective.Response;
import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Grounds WRITTEN = new Grounds.Written(List.of());

    @Test
    void differencesArePairedByTaskWhateverTheirOrder() {
        Comparison comparison = Comparison.of(
                        List.of(score("a", 0.8), score("b", 0.6), score("c", 0.7)),
                        List.of(score("c", 0.6), score("a", 0.5), score("b", 0.4)),
                        1)
                .orElseThrow();
        // 3, 2 and 1 points: mean 2, s = 1, standard error 1/√3; of 4 sign patterns, one reaches the sum.
        assertThat(comparison.tasks()).isEqualTo(3);
        assertThat(comparison.mean()).isCloseTo(2, within(1e-12));
        assertThat(comparison.standardError()).isCloseTo(1 / Math.sqrt(3), within(1e-12));
        assertThat(comparison.pValue()).isEqualTo(0.25);
        assertThat(comparison.effect().orElseThrow().dz()).isCloseTo(2, within(1e-12));
        assertThat(comparison.interval()).isEmpty();
        assertThat(comparison.verdict()).contains(Verdict.NO_DIFFERENCE_SHOWN);
        assertThat(comparison.doubt()).contains(Doubt.TOO_FEW_TASKS);
    }

    @Test
    void tasksThatOneSideLacksAreLeftOut() {
        List<TaskScore> three = List.of(score("a", 0.8), score("b", 0.6), score("c", 0.7));
        assertThat(Comparison.of(three, List.of(score("b", 0.5), score("c", 0.5), score("d", 0.5)), 1))
                .hasValueSatisfying(c -> assertThat(c.tasks()).isEqualTo(2))
                .hasValueSatisfying(c -> assertThat(c.effect()).isEmpty());
        assertThat(Comparison.of(three, List.of(score("b", 0.5)), 1)).isEmpty();
    }

    @Test
    void aFamilyIsCorrectedByHolmAndEmptyOnesTakeNoPart() {
        List<Optional<Comparison>> family =
                Comparison.together(List.of(ahead(6, 0.1), Optional.empty(), ahead(3, 0.1)));
        // p = 2/2^6 and 2/2^3; the smaller one times 2.
        assertThat(family.get(0).orElseThrow().adjusted()).isEqualTo(2 / 32.0);
        assertThat(family.get(1)).isEmpty();
        assertThat(family.get(2).orElseThrow().adjusted()).isEqualTo(1 / 4.0);
    }

    @Test
    void aVerdictNeedsMoreThanAHigherMean() {
        assertThat(ahead(5, 0.1).orElseThrow().verdict()).contains(Verdict.NO_DIFFERENCE_SHOWN);
        assertThat(ahead(8, 0.1).orElseThrow().verdict()).contains(Verdict.BETTER);
        assertThat(ahead(8, -0.1).orElseThrow().verdict()).contains(Verdict.WORSE);
        assertThat(ahead(8, -0.1).orElseThrow().reversed().verdict()).contains(Verdict.BETTER);
    }

    /** 2/2^6 is below 0.05 alone and not twice. */
    @Test
    void aVerdictIsLostWhereMoreIsShownTogether() {
        Comparison alone = ahead(6, 0.1).orElseThrow();
        Comparison paired = Comparison.together(List.of(ahead(6, 0.1), ahead(3, 0.1)))
                .get(0)
                .orElseThrow();
        assertThat(alone.verdict()).contains(Verdict.BETTER);
        assertThat(alone.family()).hasValue(1);
        assertThat(paired.verdict()).contains(Verdict.NO_DIFFERENCE_SHOWN);
        assertThat(paired.family()).hasValue(2);
        assertThat(paired.interval()).isEqualTo(alone.interval()).isPresent();
    }

    /** One of eight tasks moves: n.b. that the others still agree. */
    @Test
    void aDifferenceThatOneTaskMakesIsDoubted() {
        assertThat(ahead(8, 0.1).orElseThrow().doubt()).isEmpty();
        List<TaskScore> others =
                IntStream.range(0, 8).mapToObj(i -> score("t" + i, 0.5)).toList();
        List<TaskScore> scores = IntStream.range(0, 8)
                .mapToObj(i -> score("t" + i, i == 3 ? 0.9 : 0.5 + i * 0.001))
                .toList();
        assertThat(Comparison.of(scores, others, 1).orElseThrow().doubt()).contains(Doubt.HEAVY_SKEW);
    }

    @Test
    void aScaleTellsEntropyMassOutsideAndMissingAnswers() {
        TaskScore certain = item("a", 0.1, List.of(0.0, 0.0, 1.0));
        TaskScore even = item("b", 0.3, List.of(0.5, 0.5, 0.0));
        TaskScore open = new TaskScore(
                "c",
                -1,
                0.5,
                OptionalDouble.empty(),
                1,
                0,
                WRITTEN,
                List.of(new Response("q", "a", 0.5)),
                Provenance.RATED);
        ScaleScore score = ScaleScore.of("all", List.of(certain, even, open), Optional.empty(), 1);
        assertThat(score.entropy().orElseThrow()).isCloseTo(Math.log(2) / 2, within(1e-12));
        assertThat(score.outside().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(score.missing()).as("of two open answers").hasValue(0.5);
        assertThat(score.provenance()).isEqualTo(Provenance.RATED);
        assertThat(score.gain()).isEmpty();
    }

    @Test
    void reliabilityNeedsThreePromptsThreeItemsAndDifferences() {
        List<TaskResult> low = List.of(score("a", 0.1), score("b", 0.2), score("c", 0.3));
        List<TaskResult> middle = List.of(score("a", 0.5), score("b", 0.4), score("c", 0.6));
        List<TaskResult> high = List.of(score("a", 0.9), score("b", 0.8), score("c", 0.7));
        assertThat(ScaleReliability.of("s", List.of(low, middle, high)).reliability())
                .hasValueSatisfying(r -> assertThat(r.alpha()).isBetween(0.9, 1.0));
        assertThat(ScaleReliability.of("s", List.of(low, high)).reliability()).isEmpty();
        assertThat(ScaleReliability.of("s", List.of(low, low, low)).reliability())
                .isEmpty();
    }

    /** Ahead by nearly the same on every task. */
    private static Optional<Comparison> ahead(int tasks, double by) {
        return Comparison.of(
                IntStream.range(0, tasks)
                        .mapToObj(i -> score("t" + i, 0.5 + by + i * 0.001))
                        .toList(),
                IntStream.range(0, tasks).mapToObj(i -> score("t" + i, 0.5)).toList(),
                1);
    }

    private static TaskScore score(String task, double unit) {
        return new TaskScore(task, -1, unit, OptionalDouble.of(0), 0, 0, WRITTEN, List.of(), Provenance.EXACT);
    }

    private static TaskScore item(String task, double outside, List<Double> options) {
        return new TaskScore(
                task,
                -1,
                0.5,
                OptionalDouble.of(outside),
                0,
                0,
                new Grounds.Chosen(new ChoiceDistribution(options, Provenance.EXACT, 0)),
                List.of(new Response("q", "a", 0.5)),
                Provenance.EXACT);
    }
}
