package io.irote.score;

import io.irote.objective.Task;
import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A task that was put to a model for a score that is shown, and what came of it.
 *
 * @param prompt the way of prompting, e.g. {@code role prompt} or the name of a baseline
 * @param condition {@link #STANDARD}, or what was changed
 * @param system the system prompt; empty for none
 */
public record Answered(String prompt, String condition, String system, Task task, TaskResult result) {
    /** The way of all scores that say nothing else. */
    public static final String STANDARD = "standard";

    /** The tasks of the search, answered with the reflection that it ended with. */
    public static final String SEARCH = "search";

    /** Items of another trait than the one that is wanted. */
    public static final String DRIFT = "another trait";

    /** Several tasks under one system prompt. */
    public static List<Answered> all(
            String prompt, String condition, String system, List<? extends Task> tasks, List<TaskResult> results) {
        return IntStream.range(0, tasks.size())
                .mapToObj(i -> new Answered(prompt, condition, system, tasks.get(i), results.get(i)))
                .toList();
    }

    boolean isItem() {
        return task instanceof Task.Closed;
    }

    /** What came of all tasks. */
    public static List<TaskResult> results(List<Answered> answers) {
        return answers.stream().map(Answered::result).toList();
    }

    /** The scores of items. */
    public static List<TaskScore> items(List<Answered> answers) {
        return scores(answers.stream().filter(Answered::isItem));
    }

    /** The scores of open tasks. */
    public static List<TaskScore> open(List<Answered> answers) {
        return scores(answers.stream().filter(answer -> !answer.isItem()));
    }

    /** The scores of all tasks. */
    public static List<TaskScore> scores(List<Answered> answers) {
        return scores(answers.stream());
    }

    private static List<TaskScore> scores(Stream<Answered> answers) {
        return TaskResult.scores(answers.map(Answered::result).toList());
    }
}
