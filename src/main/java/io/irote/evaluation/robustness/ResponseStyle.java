package io.irote.evaluation.robustness;

import io.irote.objective.Task;
import io.irote.objective.TaskScore;
import io.irote.trait.Keying;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a model answers to items whatever they say, told apart by listing the options both ways. In shares of the scale:
 * 0.1 is four tenths of a step on a five-point scale.
 *
 * @param acquiescence agreement with items of either keying beyond the midpoint, each keying counting half, over both
 *     orders; in [−0.5, 0.5], positive for yes-saying; empty where only one keying was asked
 * @param position half of what agreement differs by between the orders; in [−0.5, 0.5], positive where the option that is
 *     listed last draws the answers
 */
public record ResponseStyle(String reflection, OptionalDouble acquiescence, double position) {
    /**
     * The style that shows in answers to the same items, their options listed from least to most agreement and reversed.
     */
    static ResponseStyle of(
            String reflection, List<Task.Closed> items, List<TaskScore> ascending, List<TaskScore> descending) {
        double[] up = agreement(ascending);
        double[] down = agreement(descending);
        return new ResponseStyle(
                reflection,
                acquiescence(items, up, down),
                IntStream.range(0, up.length)
                        .mapToDouble(i -> (up[i] - down[i]) / 2)
                        .average()
                        .orElseThrow());
    }

    private static OptionalDouble acquiescence(List<Task.Closed> items, double[] up, double[] down) {
        OptionalDouble plus = mean(items, Keying.PLUS, up, down);
        OptionalDouble minus = mean(items, Keying.MINUS, up, down);
        return plus.isEmpty() || minus.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((plus.getAsDouble() + minus.getAsDouble()) / 2 - 0.5);
    }

    private static OptionalDouble mean(List<Task.Closed> items, Keying keying, double[] up, double[] down) {
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).item().keyed() == keying)
                .mapToDouble(i -> (up[i] + down[i]) / 2)
                .average();
    }

    /** Σ p_j (j − 1)/(m − 1) over the m options: agreement as said, not keyed, in [0, 1]. */
    private static double[] agreement(List<TaskScore> scores) {
        return scores.stream()
                .mapToDouble(score -> IntStream.range(0, score.options().size())
                                .mapToDouble(j -> j * score.options().get(j))
                                .sum()
                        / (score.options().size() - 1))
                .toArray();
    }
}
