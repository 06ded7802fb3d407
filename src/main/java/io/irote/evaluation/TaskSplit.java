package io.irote.evaluation;

import io.irote.objective.Task;
import io.irote.trait.OpenTask;
import io.irote.trait.Trait;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The tasks of a trait in two disjoint parts: what the loop optimises and what is scored after it. The questionnaires
 * are one each; the open tasks alternate within their kind.
 */
public record TaskSplit(List<Task> optimised, List<Task> heldOut) {
    public static TaskSplit of(Trait trait) {
        List<Task> optimised = new ArrayList<>(Task.of(trait.optimised()));
        List<Task> heldOut = new ArrayList<>(Task.of(trait.heldOut()));
        Map<OpenTask.Kind, Integer> seen = new EnumMap<>(OpenTask.Kind.class);
        for (OpenTask task : trait.tasks()) {
            int before = seen.merge(task.kind(), 1, Integer::sum) - 1;
            (before % 2 == 0 ? optimised : heldOut).add(new Task.Open(task));
        }
        return new TaskSplit(List.copyOf(optimised), List.copyOf(heldOut));
    }
}
