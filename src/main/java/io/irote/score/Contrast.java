package io.irote.score;

import java.util.Optional;

/**
 * A reflection against one of its baselines, over all tasks.
 *
 * @param ahead what the reflection is ahead by, empty below two tasks
 */
public record Contrast(String reflection, String baseline, Optional<Comparison> ahead) {
    public Contrast with(Optional<Comparison> other) {
        return new Contrast(reflection, baseline, other);
    }
}
