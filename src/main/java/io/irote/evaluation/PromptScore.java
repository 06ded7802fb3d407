package io.irote.evaluation;

import io.irote.score.Comparison;
import io.irote.score.ScaleScore;
import java.util.List;
import java.util.Optional;

/**
 * How one way of prompting scores on all tasks.
 *
 * @param name of the reflection, or of the baseline
 * @param kind what it is
 * @param source where the way comes from, for baselines that were published
 * @param prompt the system prompt; of a way that has one for each task, the first
 * @param scales by questionnaire, then open tasks
 * @param pooled over all tasks
 */
public record PromptScore(
        String name, Kind kind, String source, String prompt, List<ScaleScore> scales, ScaleScore pooled) {
    /** What is compared. */
    public enum Kind {
        NO_PROMPT,
        BASELINE,
        REFLECTION
    }

    public PromptScore {
        scales = List.copyOf(scales);
    }

    /** @param gain over no prompt, of all tasks */
    public PromptScore with(Optional<Comparison> gain) {
        return new PromptScore(name, kind, source, prompt, scales, pooled.with(gain));
    }
}
