package io.irote.evaluation.baseline;

import io.irote.objective.Task;

/** The system prompt under which each task is asked; the empty text is no prompt. */
@FunctionalInterface
public interface SystemPrompts {
    String of(Task task);

    /** The same for all tasks. */
    static SystemPrompts always(String prompt) {
        return task -> prompt;
    }
}
