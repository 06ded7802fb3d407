package io.irote.score;

import io.irote.objective.Task;
import io.irote.trait.OpenTask;
import io.irote.trait.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The tasks of a trait in two disjoint parts: what the loop optimises and what is scored after it. The questionnaires
 * are one each; the open tasks, ordered by kind, alternate.
 */
public record TaskSplit(List<Task> optimised, List<Task> heldOut) {
    public static TaskSplit of(Trait trait) {
        List<Task> optimised = new ArrayList<>(Task.of(trait.optimised()));
        List<Task> heldOut = new ArrayList<>(Task.of(trait.heldOut()));
        List<OpenTask> byKind = trait.tasks().stream()
                .sorted(Comparator.comparing(OpenTask::kind))
                .toList();
        for (int i = 0; i < byKind.size(); i++) {
            (i % 2 == 0 ? optimised : heldOut).add(new Task.Open(byKind.get(i)));
        }
        return new TaskSplit(List.copyOf(optimised), List.copyOf(heldOut));
    }
}
