package io.irote.score;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.irote.objective.TaskScore;
import io.irote.statistics.Holm;
import io.irote.statistics.Interval;
import io.irote.statistics.paired.EffectSize;
import io.irote.statistics.paired.PairedDifferences;
import io.irote.statistics.paired.SignFlip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * By how much one way of prompting is ahead of another on the same tasks, in points of the 0–10 scale. The one place
 * that decides whether something is better than something else.
 *
 * @param tasks on which they were compared
 * @param interval 95 % interval of the mean by {@link SignFlip}; empty where there are too few tasks
 * @param pValue of the same test, in (0, 1]: below 0.05 exactly when the interval excludes 0
 * @param adjusted the same by Holm within its family; alone until it is put into one
 * @param family how many comparisons were adjusted together
 * @param verdict by the adjusted p-value. It and the family are empty in files of earlier versions, whose interval and
 *     p-value came of two procedures
 * @param doubt empty where nothing speaks against interval and p-value
 * @param effect standardised; empty below three tasks, or where all tasks differ by the same
 */
@JsonPropertyOrder({
    "tasks",
    "mean",
    "standardError",
    "interval",
    "pValue",
    "adjusted",
    "family",
    "verdict",
    "doubt",
    "effect",
    "significant",
    "tested"
})
public record Comparison(
        int tasks,
        double mean,
        double standardError,
        Optional<Interval> interval,
        double pValue,
        double adjusted,
        OptionalInt family,
        Optional<Verdict> verdict,
        Optional<Doubt> doubt,
        Optional<EffectSize> effect) {
    private static final int FEWEST_FOR_EFFECT = 3;

    /**
     * The comparison over the tasks that both have, which are matched by their IDs; empty for fewer than two.
     *
     * @param seed of sign patterns, the same for all comparisons of a result
     */
    public static Optional<Comparison> of(List<TaskScore> scores, List<TaskScore> others, long seed) {
        Map<String, TaskScore> byTask = new HashMap<>();
        others.forEach(other -> byTask.put(other.task(), other));
        List<TaskScore> shared =
                scores.stream().filter(s -> byTask.containsKey(s.task())).toList();
        if (shared.size() < 2) {
            return Optional.empty();
        }
        List<TaskScore> matched = shared.stream()
                .flatMap(s -> Optional.ofNullable(byTask.get(s.task())).stream())
                .toList();
        return Optional.of(of(PairedDifferences.of(points(shared), points(matched)), seed));
    }

    /** The comparison of differences in points of 10. */
    public static Comparison of(PairedDifferences differences, long seed) {
        SignFlip test = SignFlip.of(differences, seed);
        return new Comparison(
                differences.n(),
                differences.mean(),
                differences.standardError(),
                test.interval(),
                test.pValue(),
                test.pValue(),
                OptionalInt.of(1),
                Optional.of(verdict(differences.mean(), test.pValue())),
                doubt(differences, test),
                differences.n() < FEWEST_FOR_EFFECT ? Optional.empty() : EffectSize.of(differences));
    }

    /** The interval of a mean score, made as those of differences are; empty below six tasks. */
    static Optional<Interval> interval(List<TaskScore> scores, long seed) {
        return scores.size() < 2
                ? Optional.empty()
                : SignFlip.of(PairedDifferences.of(points(scores), new double[scores.size()]), seed)
                        .interval();
    }

    private static Verdict verdict(double mean, double adjusted) {
        if (adjusted >= SignFlip.RARE) {
            return Verdict.NO_DIFFERENCE_SHOWN;
        }
        return mean > 0 ? Verdict.BETTER : Verdict.WORSE;
    }

    private static Optional<Doubt> doubt(PairedDifferences differences, SignFlip test) {
        if (test.interval().isEmpty()) {
            return Optional.of(Doubt.TOO_FEW_TASKS);
        }
        return differences.areHeavilySkewed() ? Optional.of(Doubt.HEAVY_SKEW) : Optional.empty();
    }

    /** The same difference, the other way round. */
    public Comparison reversed() {
        return new Comparison(
                tasks,
                -mean,
                standardError,
                interval.map(i -> new Interval(-i.high(), -i.low(), i.level())),
                pValue,
                adjusted,
                family,
                verdict.map(v -> verdict(-mean, adjusted)),
                doubt,
                effect.map(e -> new EffectSize(-e.dz(), -e.gz())));
    }

    /** Whether the difference, in either direction, is more than chance within its family. */
    public boolean isSignificant() {
        return verdict.filter(v -> v != Verdict.NO_DIFFERENCE_SHOWN).isPresent();
    }

    /**
     * The comparisons that are shown together, corrected by Holm; those that are empty or have no verdict take no part.
     */
    public static List<Optional<Comparison>> together(List<Optional<Comparison>> comparisons) {
        double[] adjusted = Holm.adjust(comparisons.stream()
                .flatMap(Optional::stream)
                .filter(Comparison::isTested)
                .mapToDouble(Comparison::pValue)
                .toArray());
        List<Optional<Comparison>> together = new ArrayList<>();
        int i = 0;
        for (Optional<Comparison> comparison : comparisons) {
            together.add(
                    comparison.filter(Comparison::isTested).isEmpty()
                            ? comparison
                            : Optional.of(comparison.get().adjustedTo(adjusted[i++], adjusted.length)));
        }
        return together;
    }

    /**
     * Things that are shown together, their comparisons corrected by Holm; those that have none take no part.
     *
     * @param with gives the thing with another comparison
     */
    public static <T> List<T> together(
            List<T> things, Function<T, Optional<Comparison>> of, BiFunction<T, Optional<Comparison>, T> with) {
        List<Optional<Comparison>> corrected = together(things.stream().map(of).toList());
        return IntStream.range(0, things.size())
                .mapToObj(i -> with.apply(things.get(i), corrected.get(i)))
                .toList();
    }

    /** Whether interval and p-value are of one procedure, so that there is a verdict. */
    public boolean isTested() {
        return verdict.isPresent();
    }

    private Comparison adjustedTo(double p, int family) {
        return new Comparison(
                tasks,
                mean,
                standardError,
                interval,
                pValue,
                p,
                OptionalInt.of(family),
                Optional.of(verdict(mean, p)),
                doubt,
                effect);
    }

    private static double[] points(List<TaskScore> scores) {
        return scores.stream().mapToDouble(score -> 10 * score.unit()).toArray();
    }
}
