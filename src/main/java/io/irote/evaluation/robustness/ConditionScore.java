package io.irote.evaluation.robustness;

import io.irote.score.Comparison;
import io.irote.statistics.Estimate;
import java.util.Optional;

/**
 * A reflection's score where something else was changed.
 *
 * @param score trait score 0–10 over the tasks that the change touches
 * @param difference to the standard condition on the same tasks; empty where the tasks are other ones
 */
public record ConditionScore(String reflection, String condition, Estimate score, Optional<Comparison> difference) {
    public ConditionScore with(Optional<Comparison> other) {
        return new ConditionScore(reflection, condition, score, other);
    }
}
