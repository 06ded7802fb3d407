package io.irote.objective;

import io.irote.model.Provenance;
import io.irote.statistics.Estimate;
import io.irote.trait.Pole;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far the responses to one task show the trait.
 *
 * @param task the task's ID
 * @param logQ Σ_j ω_j log q(v | y_j, x), nats, at most 0
 * @param unit the expected keyed answer u, in [0, 1], 1 at the wanted pole
 * @param grounds what the score follows from
 * @param responses what the model answered, the samples of an open task singly
 * @param missing samples that could not be used although they were asked for again
 * @param shortened samples of which only the beginning was rated, because the token limit cut them
 * @param outside probability mass that fell outside the options, in [0, 1]; empty for an open task, which has none
 */
public record TaskScore(
        String task,
        double logQ,
        double unit,
        OptionalDouble outside,
        int missing,
        int shortened,
        Grounds grounds,
        List<Response> responses,
        Provenance provenance)
        implements TaskResult {
    public TaskScore {
        responses = List.copyOf(responses);
    }

    /**
     * The score that an answer gives, whenever it was given and judged.
     *
     * @param pole that counts as 1
     * @param missing samples that could not be used; of an item none
     * @param shortened samples that are the beginning of an answer; of an item none
     * @throws IllegalArgumentException if the answer is not one to such a task
     */
    public static TaskScore of(Task task, Pole pole, Grounds grounds, int missing, int shortened) {
        if (task instanceof Task.Closed item && grounds instanceof Grounds.Chosen chosen) {
            return KeyedAnswer.score(item, pole, chosen.options());
        }
        if (task instanceof Task.Open open && grounds instanceof Grounds.Written written) {
            return JudgedAnswer.score(open.task(), written.texts(), missing, shortened);
        }
        throw new IllegalArgumentException("an item is answered by its options, an open task by texts");
    }

    /** The probability of each option, in ascending agreement and renormalised; empty for an open task. */
    public List<Double> options() {
        return grounds instanceof Grounds.Chosen chosen ? chosen.options().renormalised() : List.of();
    }

    /** The mean of what fell outside the options; empty where there are only open tasks. */
    public static OptionalDouble meanOutside(List<TaskScore> scores) {
        return scores.stream()
                .flatMapToDouble(score -> score.outside().stream())
                .average();
    }

    /** Whether it was answered in free text. */
    public boolean isOpen() {
        return grounds instanceof Grounds.Written;
    }

    /** R2(e) = (1/N) Σ_i log q, nats, with its standard error over tasks (METHOD §3). */
    public static Estimate r2(List<TaskScore> scores) {
        return Estimate.of(scores.stream().mapToDouble(TaskScore::logQ).toArray());
    }

    /** The trait score on the 0–10 scale of the literature: 10 u, averaged over tasks. */
    public static Estimate traitScore(List<TaskScore> scores) {
        return Estimate.of(
                scores.stream().mapToDouble(score -> 10 * score.unit()).toArray());
    }
}
