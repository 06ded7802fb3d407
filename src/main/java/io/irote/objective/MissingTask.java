package io.irote.objective;

import io.irote.model.Outcome;
import io.irote.subject.Answer;
import io.irote.trait.OpenTask;
import java.util.List;

/**
 * A task without an answer that can be used: it is left out of every mean and comparison, and counted.
 *
 * @param samples answers to an open task that were sampled in vain; 0 for an item
 * @param reason for a reader
 */
public record MissingTask(String task, Outcome.Status status, int samples, String reason) implements TaskResult {
    static MissingTask of(Task task, Answer.Missing missing) {
        return new MissingTask(task.id(), missing.status(), missing.samples(), missing.reason());
    }

    /** @param samples one or more, all missing; the first of them speaks for all */
    static MissingTask of(OpenTask task, List<? extends Outcome<?>> samples) {
        Outcome.Missing<?> first = (Outcome.Missing<?>) samples.get(0);
        return new MissingTask(task.id(), first.status(), samples.size(), first.reason());
    }
}
