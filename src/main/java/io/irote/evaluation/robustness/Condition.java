package io.irote.evaluation.robustness;

import io.irote.objective.Presentation;
import io.irote.objective.Task;
import java.util.List;

/**
 * One change to how a reflection is scored.
 *
 * @param name in tables
 * @param prompt the system prompt
 * @param tasks those that the change touches
 * @param paired whether they have the IDs of standard tasks, so that scores can be paired
 */
record Condition(String name, String prompt, List<Task> tasks, Presentation presentation, boolean paired) {
    Condition {
        tasks = List.copyOf(tasks);
    }
}
