package io.irote.model;

import java.util.List;

/**
 * The probability of each option of a closed task, in option order, as the model gave it: not renormalised.
 *
 * @param probabilities each in [0, 1], their sum in (0, 1]
 * @param bound the mass, in [0, 1], by which the probabilities may be wrong together, where the server did not tell all
 * @param tokens prompt tokens the answer cost
 */
public record ChoiceDistribution(List<Double> probabilities, double bound, Provenance provenance, int tokens) {
    /** Servers compute in single precision. */
    private static final double ROUNDING = 1e-6;

    /** Probabilities that are all known. */
    public ChoiceDistribution(List<Double> probabilities, Provenance provenance, int tokens) {
        this(probabilities, 0, provenance, tokens);
    }

    /**
     * @throws IllegalArgumentException if the probabilities are not such
     */
    public ChoiceDistribution {
        probabilities = List.copyOf(probabilities);
        double sum = sum(probabilities);
        if (probabilities.stream().anyMatch(p -> !(p >= 0)) || !(sum > 0) || sum > 1 + ROUNDING || !(bound >= 0)) {
            throw new IllegalArgumentException("not a distribution over options: " + probabilities);
        }
    }

    /** Probability mass on the options, in (0, 1]. */
    public double coverage() {
        return Math.min(1, sum(probabilities));
    }

    /** The probabilities divided by their sum. */
    public List<Double> renormalised() {
        double sum = sum(probabilities);
        return probabilities.stream().map(p -> p / sum).toList();
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
