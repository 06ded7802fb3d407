package io.irote.evaluation;

import java.util.Optional;

/**
 * A reflection against one of its baselines, over all tasks.
 *
 * @param ahead what the reflection is ahead by, corrected over the baselines; empty below two tasks
 */
public record Contrast(String reflection, String baseline, Optional<Comparison> ahead) {
    /** Who is better, if the tasks can tell. */
    public enum Verdict {
        BEATS,
        DOES_NOT_BEAT,
        IS_BEATEN
    }

    public Verdict verdict() {
        if (ahead.isEmpty() || !ahead.get().isSignificant()) {
            return Verdict.DOES_NOT_BEAT;
        }
        return ahead.get().mean() > 0 ? Verdict.BEATS : Verdict.IS_BEATEN;
    }
}
