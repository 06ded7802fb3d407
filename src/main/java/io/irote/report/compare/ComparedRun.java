package io.irote.report.compare;

import io.irote.objective.TaskScore;
import io.irote.search.RunResult;
import java.util.List;

/**
 * A finished run as a comparison tells it from others.
 *
 * @param name of its folder
 * @param scores of its reflection on the held-out tasks, task by task; empty where the run keeps none
 */
public record ComparedRun(String name, RunResult result, List<TaskScore> scores) {
    public ComparedRun {
        scores = List.copyOf(scores);
    }
}
