package io.irote.model;

import java.util.Optional;

/**
 * The probability, in [0, 1], that an answer shows the asked pole of a trait.
 *
 * @param rating the rating that it follows from; empty for a judge that rates in no options
 */
public record Evaluation(double probability, Provenance provenance, Optional<ChoiceDistribution> rating) {
    /**
     * @throws IllegalArgumentException if the probability is outside [0, 1]
     */
    public Evaluation {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("evaluation " + probability + " is not a probability");
        }
    }

    /** One that follows from no rating. */
    public Evaluation(double probability, Provenance provenance) {
        this(probability, provenance, Optional.empty());
    }
}
