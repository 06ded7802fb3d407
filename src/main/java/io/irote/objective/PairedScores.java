package io.irote.objective;

import io.irote.statistics.Estimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Two lists of scores side by side: those of the tasks that both have, in the order of the first. */
public record PairedScores(List<TaskScore> scores, List<TaskScore> others) {
    public PairedScores {
        scores = List.copyOf(scores);
        others = List.copyOf(others);
    }

    public static PairedScores of(List<? extends TaskResult> scores, List<? extends TaskResult> others) {
        Map<String, TaskScore> byTask = new HashMap<>();
        TaskResult.scores(others).forEach(other -> byTask.put(other.task(), other));
        List<TaskScore> shared = new ArrayList<>();
        List<TaskScore> matched = new ArrayList<>();
        for (TaskScore score : TaskResult.scores(scores)) {
            TaskScore other = byTask.get(score.task());
            if (other != null) {
                shared.add(score);
                matched.add(other);
            }
        }
        return new PairedScores(shared, matched);
    }

    /** The mean of what the scores are ahead of the others, task by task; unknown where no task is shared. */
    public Estimate difference(ToDoubleFunction<TaskScore> value) {
        return Estimate.ofDifferences(values(scores, value), values(others, value));
    }

    private static double[] values(List<TaskScore> scores, ToDoubleFunction<TaskScore> value) {
        return scores.stream().mapToDouble(value).toArray();
    }
}
