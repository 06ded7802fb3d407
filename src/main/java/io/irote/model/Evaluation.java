package io.irote.model;

/**
 * The probability, in [0, 1], that an answer shows the asked pole of a trait.
 */
public record Evaluation(double probability, Provenance provenance) {
    /**
     * @throws IllegalArgumentException if the probability is outside [0, 1]
     */
    public Evaluation {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("evaluation " + probability + " is not a probability");
        }
    }
}
