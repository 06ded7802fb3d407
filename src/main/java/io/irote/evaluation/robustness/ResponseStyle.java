package io.irote.evaluation.robustness;

import io.irote.instrument.Keying;
import io.irote.objective.PairedScores;
import io.irote.objective.Task;
import io.irote.objective.TaskScore;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a model answers to items whatever they say, told apart by listing the options both ways. In shares of the scale:
 * 0.1 is four tenths of a step on a five-point scale.
 *
 * @param acquiescence agreement with items of either keying beyond the midpoint, each keying counting half, over both
 *     orders; in [−0.5, 0.5], positive for yes-saying; empty where only one keying was asked
 * @param position half of what agreement differs by between the orders; in [−0.5, 0.5], positive where the option that
 *     is listed last draws the answers; NaN where no item was answered in both orders
 */
public record ResponseStyle(String reflection, OptionalDouble acquiescence, double position) {
    /** Agreement with one item in both orders, in [0, 1]. */
    private record Agreed(Keying keyed, double up, double down) {}

    /**
     * The style that shows in answers to the same items, their options listed from least to most agreement and
     * reversed; an item that was not answered in both orders tells nothing.
     */
    static ResponseStyle of(
            String reflection, List<Task.Closed> items, List<TaskScore> ascending, List<TaskScore> descending) {
        Map<String, Keying> keyed = items.stream()
                .collect(Collectors.toMap(Task.Closed::id, task -> task.item().keyed()));
        PairedScores both = PairedScores.of(ascending, descending);
        List<Agreed> agreed = IntStream.range(0, both.scores().size())
                .filter(i -> keyed.containsKey(both.scores().get(i).task()))
                .mapToObj(i -> agreed(keyed, both.scores().get(i), both.others().get(i)))
                .toList();
        return new ResponseStyle(
                reflection,
                acquiescence(agreed),
                agreed.stream()
                        .mapToDouble(a -> (a.up() - a.down()) / 2)
                        .average()
                        .orElse(Double.NaN));
    }

    private static Agreed agreed(Map<String, Keying> keyed, TaskScore ascending, TaskScore descending) {
        return new Agreed(
                keyed.getOrDefault(ascending.task(), Keying.PLUS), agreement(ascending), agreement(descending));
    }

    private static OptionalDouble acquiescence(List<Agreed> agreed) {
        OptionalDouble plus = mean(agreed, Keying.PLUS);
        OptionalDouble minus = mean(agreed, Keying.MINUS);
        return plus.isEmpty() || minus.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((plus.getAsDouble() + minus.getAsDouble()) / 2 - 0.5);
    }

    private static OptionalDouble mean(List<Agreed> agreed, Keying keying) {
        return agreed.stream()
                .filter(a -> a.keyed() == keying)
                .mapToDouble(a -> (a.up() + a.down()) / 2)
                .average();
    }

    /** Σ p_j (j − 1)/(m − 1) over the m options: agreement as said, not keyed, in [0, 1]. */
    private static double agreement(TaskScore score) {
        return IntStream.range(0, score.options().size())
                        .mapToDouble(j -> j * score.options().get(j))
                        .sum()
                / (score.options().size() - 1);
    }
}
