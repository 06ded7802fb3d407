package io.irote.evaluation;

import io.irote.evaluation.statistics.EffectSize;
import io.irote.evaluation.statistics.Holm;
import io.irote.evaluation.statistics.Interval;
import io.irote.evaluation.statistics.PairedBootstrap;
import io.irote.evaluation.statistics.PairedDifferences;
import io.irote.evaluation.statistics.PairedPermutationTest;
import io.irote.objective.TaskScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * By how much one way of prompting is ahead of another on the same tasks, in points of the 0–10 scale.
 *
 * @param tasks on which they were compared
 * @param interval 95 % interval of the mean, a paired bootstrap over tasks
 * @param pValue of a paired permutation test, in (0, 1]
 * @param adjusted the same by Holm within its family; alone until it is put into one
 * @param effect standardised; empty below three tasks, or where all tasks differ by the same
 */
public record Comparison(
        int tasks,
        double mean,
        double standardError,
        Interval interval,
        double pValue,
        double adjusted,
        Optional<EffectSize> effect) {
    /** The adjusted p-value below which a difference is called one. */
    public static final double SIGNIFICANT = 0.05;

    private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(1999, 0.95);
    private static final PairedPermutationTest TEST = new PairedPermutationTest(9999);
    private static final int FEWEST_FOR_EFFECT = 3;

    /**
     * The comparison over the tasks that both have, which are matched by their IDs; empty for fewer than two.
     *
     * @param seed of resamples and permutations, the same for all comparisons of a result
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

    static Comparison of(PairedDifferences differences, long seed) {
        double p = TEST.pValue(differences, new SplittableRandom(seed));
        return new Comparison(
                differences.n(),
                differences.mean(),
                differences.standardError(),
                BOOTSTRAP.of(differences, new SplittableRandom(seed)),
                p,
                p,
                differences.n() < FEWEST_FOR_EFFECT ? Optional.empty() : EffectSize.of(differences));
    }

    /** The interval of a mean score, made as those of differences are: a bootstrap over tasks; empty below two tasks. */
    static Optional<Interval> interval(List<TaskScore> scores, long seed) {
        return scores.size() < 2
                ? Optional.empty()
                : Optional.of(BOOTSTRAP.of(
                        PairedDifferences.of(points(scores), new double[scores.size()]), new SplittableRandom(seed)));
    }

    /** The same difference, the other way round. */
    public Comparison reversed() {
        return new Comparison(
                tasks,
                -mean,
                standardError,
                new Interval(-interval.high(), -interval.low(), interval.level()),
                pValue,
                adjusted,
                effect.map(e -> new EffectSize(-e.dz(), -e.gz())));
    }

    /** Whether the difference, in either direction, is more than chance within its family. */
    public boolean isSignificant() {
        return adjusted < SIGNIFICANT;
    }

    /** The comparisons as one family, corrected by Holm; those that are empty take no part. */
    static List<Optional<Comparison>> family(List<Optional<Comparison>> comparisons) {
        double[] adjusted = Holm.adjust(comparisons.stream()
                .flatMap(Optional::stream)
                .mapToDouble(Comparison::pValue)
                .toArray());
        List<Optional<Comparison>> family = new ArrayList<>();
        int i = 0;
        for (Optional<Comparison> comparison : comparisons) {
            family.add(
                    comparison.isEmpty()
                            ? comparison
                            : Optional.of(comparison.get().adjustedTo(adjusted[i++])));
        }
        return family;
    }

    private Comparison adjustedTo(double p) {
        return new Comparison(tasks, mean, standardError, interval, pValue, p, effect);
    }

    private static double[] points(List<TaskScore> scores) {
        return scores.stream().mapToDouble(score -> 10 * score.unit()).toArray();
    }
}
