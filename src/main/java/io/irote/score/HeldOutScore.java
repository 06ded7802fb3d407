package io.irote.score;

import io.irote.objective.Completeness;
import io.irote.statistics.Estimate;
import java.util.Optional;

/**
 * How one prompt scores on the held-out tasks.
 *
 * @param name {@code no prompt}, {@code role prompt} or {@code reflection}
 * @param questionnaire trait score 0–10 over the held-out items, 10 at the wanted pole
 * @param open trait score 0–10 over the held-out open tasks, empty where there are none
 * @param shortfall trait score of the reflection minus this one's, paired over the held-out tasks that both answered
 * @param ahead what that is worth, corrected over the baselines; empty for the reflection itself, below two tasks, and
 *     in files of earlier versions
 * @param completeness of the answers; empty in files of earlier versions
 */
public record HeldOutScore(
        String name,
        Estimate questionnaire,
        Optional<Estimate> open,
        Estimate shortfall,
        Optional<Comparison> ahead,
        Optional<Completeness> completeness) {}
