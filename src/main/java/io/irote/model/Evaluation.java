package io.irote.model;

/**
 * The probability, in [0, 1], that an answer shows the asked pole of a trait.
 *
 * @throws IllegalArgumentException if the probability is outside [0, 1]
 */
public record Evaluation(double probability, Provenance provenance) {
    public Evaluation {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("evaluation " + probability + " is not a probability");
        }
    }
}
