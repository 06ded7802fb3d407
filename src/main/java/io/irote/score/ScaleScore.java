package io.irote.score;

import io.irote.model.Provenance;
import io.irote.objective.Completeness;
import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import io.irote.statistics.Estimate;
import io.irote.statistics.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far the answers to one set of tasks show a trait.
 *
 * @param tasks a questionnaire's title, {@code open tasks}, or {@code all tasks}
 * @param score trait score 0–10, 10 at the wanted pole, with its standard error over tasks
 * @param interval 95 % interval of the score, by the same test as differences; empty below six tasks
 * @param gain over no prompt, paired over tasks; empty for no prompt itself and below two tasks
 * @param entropy mean entropy of the answers to items, in nats; empty where there are none
 * @param outside mean probability mass outside the options of items, in [0, 1]; empty where there are none
 * @param missing share of the answers sampled to open tasks that could not be used, in [0, 1]; empty where there are
 *     none
 * @param provenance of the weakest answer
 * @param completeness of the answers; empty in files of before
 */
public record ScaleScore(
        String tasks,
        Estimate score,
        Optional<Interval> interval,
        Optional<Comparison> gain,
        OptionalDouble entropy,
        OptionalDouble outside,
        OptionalDouble missing,
        Provenance provenance,
        Optional<Completeness> completeness) {
    public static final String OPEN = "open tasks";
    public static final String POOLED = "all tasks";

    public ScaleScore with(Optional<Comparison> other) {
        return new ScaleScore(tasks, score, interval, other, entropy, outside, missing, provenance, completeness);
    }

    /** @param unprompted what came of no prompt on the same tasks; empty for that itself */
    public static ScaleScore of(
            String tasks, List<TaskResult> results, Optional<List<TaskResult>> unprompted, long seed) {
        List<TaskScore> scores = TaskResult.scores(results);
        Completeness completeness = Completeness.of(results);
        return new ScaleScore(
                tasks,
                TaskScore.traitScore(scores),
                Comparison.interval(scores, seed),
                unprompted.flatMap(others -> Comparison.of(scores, TaskResult.scores(others), seed)),
                scores.stream()
                        .filter(score -> !score.isOpen())
                        .mapToDouble(ScaleScore::entropy)
                        .average(),
                TaskScore.meanOutside(scores),
                completeness.unusableShare(),
                scores.stream().map(TaskScore::provenance).reduce(Provenance.EXACT, Provenance::and),
                Optional.of(completeness));
    }

    /** H = −Σ p log p. */
    private static double entropy(TaskScore score) {
        return score.options().stream()
                .filter(p -> p > 0)
                .mapToDouble(p -> -p * Math.log(p))
                .sum();
    }
}
