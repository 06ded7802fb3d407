package io.irote.search;

import io.irote.reflection.Reflection;
import io.irote.runtime.job.RunConfig;
import io.irote.score.answers.UsedTexts;
import java.util.Map;
import java.util.Optional;

/**
 * A reflection as its file has it, with what the file says of where it came from.
 *
 * @param config of its search; a text that the file does not give is empty
 * @param scores every figure under {@code scores}, by its keys with a slash between, e.g. {@code held-out/reflection}
 * @param used which texts the scores were found with
 * @param answers hash of the answers behind the scores; empty if not given
 */
public record SavedReflection(
        RunConfig config, Reflection reflection, Map<String, Double> scores, UsedTexts used, String answers) {
    public SavedReflection {
        scores = Map.copyOf(scores);
    }

    /** Its score on the held-out questionnaire when the search ended, 0–10; empty if not given. */
    public Optional<Double> questionnaire() {
        return Optional.ofNullable(scores.get(ReflectionDocument.QUESTIONNAIRE));
    }

    /** Its score on the held-out open tasks, 0–10; empty if not given. */
    public Optional<Double> open() {
        return Optional.ofNullable(scores.get(ReflectionDocument.OPEN));
    }

    /** Whether there is a score to compare with. */
    public boolean isScored() {
        return questionnaire().isPresent() || open().isPresent();
    }

    /** The same, where the file does not say itself which text was scored. */
    SavedReflection ofText(Reflection scored) {
        return used.isRecorded()
                ? this
                : new SavedReflection(config, reflection, scores, UsedTexts.ofText(scored), answers);
    }
}
