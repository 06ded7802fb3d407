package io.irote.evaluation;

import io.irote.instrument.Questionnaire;
import io.irote.objective.Task;
import io.irote.score.ScaleScore;
import io.irote.score.TaskSplit;
import io.irote.trait.Trait;
import java.util.ArrayList;
import java.util.List;

/**
 * Tasks that are scored together.
 *
 * @param name title of a questionnaire, or {@link ScaleScore#OPEN}
 * @param tasks one or more
 */
public record Scale(String name, List<Task> tasks) {
    public Scale {
        tasks = List.copyOf(tasks);
    }

    /**
     * The questionnaires and open tasks of a trait: those that the search never saw.
     *
     * @param all whether to add those that it optimised
     */
    public static List<Scale> of(Trait trait, boolean all) {
        TaskSplit split = TaskSplit.of(trait);
        List<Scale> scales = new ArrayList<>();
        scales.add(of(trait.heldOut()));
        List<Task> open = new ArrayList<>(open(split.heldOut()));
        if (all) {
            scales.add(of(trait.optimised()));
            open.addAll(open(split.optimised()));
        }
        if (!open.isEmpty()) {
            scales.add(new Scale(ScaleScore.OPEN, open));
        }
        return List.copyOf(scales);
    }

    private static Scale of(Questionnaire form) {
        return new Scale(form.title(), Task.of(form));
    }

    private static List<Task> open(List<Task> tasks) {
        return tasks.stream().filter(Task.Open.class::isInstance).toList();
    }
}
