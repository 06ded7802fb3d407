package io.irote.objective;

import java.util.List;

/** What came of putting a task to a model: a score, or the reason why there is none. */
public sealed interface TaskResult permits TaskScore, MissingTask {
    /** The task's ID. */
    String task();

    /** Those that were answered. */
    static List<TaskScore> scores(List<? extends TaskResult> results) {
        return results.stream()
                .filter(TaskScore.class::isInstance)
                .map(TaskScore.class::cast)
                .toList();
    }

    /** Those that were not. */
    static List<MissingTask> missing(List<? extends TaskResult> results) {
        return results.stream()
                .filter(MissingTask.class::isInstance)
                .map(MissingTask.class::cast)
                .toList();
    }
}
