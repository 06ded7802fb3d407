package io.irote.evaluation;

import io.irote.evaluation.statistics.Interval;
import io.irote.model.Provenance;
import io.irote.objective.Estimate;
import io.irote.objective.TaskScore;
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
 * @param outside mean probability mass outside the options of items, in [0, 1]
 * @param missing share of the sampled answers that could not be used, in [0, 1]
 * @param provenance of the weakest answer
 */
public record ScaleScore(
        String tasks,
        Estimate score,
        Optional<Interval> interval,
        Optional<Comparison> gain,
        OptionalDouble entropy,
        double outside,
        double missing,
        Provenance provenance) {
    public static final String OPEN = "open tasks";
    public static final String POOLED = "all tasks";

    /** @param unprompted the scores without a prompt on the same tasks; empty for those themselves */
    static ScaleScore of(String tasks, List<TaskScore> scores, Optional<List<TaskScore>> unprompted, long seed) {
        return new ScaleScore(
                tasks,
                Estimate.traitScore(scores),
                Comparison.interval(scores, seed),
                unprompted.flatMap(others -> Comparison.of(scores, others, seed)),
                closed(scores).stream().mapToDouble(ScaleScore::entropy).average(),
                closed(scores).stream()
                        .mapToDouble(TaskScore::outside)
                        .average()
                        .orElse(0),
                missing(scores),
                scores.stream().map(TaskScore::provenance).reduce(Provenance.EXACT, Provenance::and));
    }

    private static List<TaskScore> closed(List<TaskScore> scores) {
        return scores.stream().filter(score -> !score.options().isEmpty()).toList();
    }

    /** H = −Σ p log p. */
    private static double entropy(TaskScore score) {
        return score.options().stream()
                .filter(p -> p > 0)
                .mapToDouble(p -> -p * Math.log(p))
                .sum();
    }

    private static double missing(List<TaskScore> scores) {
        double missing = scores.stream().mapToInt(TaskScore::missing).sum();
        double given =
                scores.stream().mapToInt(score -> score.responses().size()).sum();
        return missing / (missing + given);
    }
}
