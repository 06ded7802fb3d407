package io.irote.evaluation;

import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import io.irote.statistics.UndefinedStatisticException;
import io.irote.statistics.reliability.Reliability;
import io.irote.statistics.reliability.ResponseMatrix;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How alike the items of a questionnaire tell the compared prompts apart: its reliability with each prompt as a person.
 *
 * @param items those that at least one prompt has an answer to; answers that are missing are left out pairwise
 * @param prompts how many, reflections and baselines
 * @param reliability empty where it is not defined: below three items or prompts, or without variance
 */
public record ScaleReliability(String tasks, int items, int prompts, Optional<Reliability> reliability) {
    private static final int FEWEST = 3;

    /** @param answers of each prompt to the items, in the same order */
    public static ScaleReliability of(String tasks, List<List<TaskResult>> answers) {
        int items = (int) IntStream.range(0, answers.get(0).size())
                .filter(i -> isAnswered(answers, i))
                .count();
        boolean enough = items >= FEWEST && answers.size() >= FEWEST;
        return new ScaleReliability(tasks, items, answers.size(), enough ? reliability(answers) : Optional.empty());
    }

    private static Optional<Reliability> reliability(List<List<TaskResult>> answers) {
        double[][] items = IntStream.range(0, answers.get(0).size())
                .filter(i -> isAnswered(answers, i))
                .mapToObj(i -> answers.stream()
                        .mapToDouble(prompt -> unit(prompt.get(i)))
                        .toArray())
                .toArray(double[][]::new);
        try {
            return Optional.of(Reliability.of(ResponseMatrix.ofItems(items)));
        } catch (UndefinedStatisticException e) {
            // The record says that there is none.
            return Optional.empty();
        }
    }

    private static boolean isAnswered(List<List<TaskResult>> answers, int item) {
        return answers.stream().anyMatch(prompt -> prompt.get(item) instanceof TaskScore);
    }

    /** A missing answer as the matrix has it. */
    private static double unit(TaskResult result) {
        return result instanceof TaskScore score ? score.unit() : Double.NaN;
    }
}
