package io.irote.run;

import io.irote.reflection.Reflection;
import java.util.Optional;

/**
 * A reflection as its file has it, with what the file says of where it came from.
 *
 * @param config of its search; a text that the file does not give is empty
 * @param questionnaire its score on the held-out questionnaire when the search ended, 0–10; empty if not given
 * @param open its score on the held-out open tasks, 0–10; empty if not given
 */
public record SavedReflection(
        RunConfig config, Reflection reflection, Optional<Double> questionnaire, Optional<Double> open) {
    /** Whether there is a score to compare with. */
    public boolean isScored() {
        return questionnaire.isPresent() || open.isPresent();
    }
}
