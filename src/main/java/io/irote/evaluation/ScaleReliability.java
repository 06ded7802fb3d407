package io.irote.evaluation;

import io.irote.evaluation.statistics.Reliability;
import io.irote.evaluation.statistics.ResponseMatrix;
import io.irote.evaluation.statistics.UndefinedStatisticException;
import io.irote.objective.TaskScore;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How alike the items of a questionnaire tell the compared prompts apart: its reliability with each prompt as a person.
 *
 * @param prompts how many, reflections and baselines
 * @param reliability empty where it is not defined: below three items or prompts, or without variance
 */
public record ScaleReliability(String tasks, int items, int prompts, Optional<Reliability> reliability) {
    private static final int FEWEST = 3;

    /** @param answers of each prompt to the items, in the same order */
    static ScaleReliability of(String tasks, List<List<TaskScore>> answers) {
        int items = answers.get(0).size();
        boolean enough = items >= FEWEST && answers.size() >= FEWEST;
        return new ScaleReliability(tasks, items, answers.size(), enough ? reliability(answers) : Optional.empty());
    }

    private static Optional<Reliability> reliability(List<List<TaskScore>> answers) {
        double[][] items = IntStream.range(0, answers.get(0).size())
                .mapToObj(i -> answers.stream()
                        .mapToDouble(prompt -> prompt.get(i).unit())
                        .toArray())
                .toArray(double[][]::new);
        try {
            return Optional.of(Reliability.of(ResponseMatrix.ofItems(items)));
        } catch (UndefinedStatisticException e) {
            // The record says that there is none.
            return Optional.empty();
        }
    }
}
