package io.irote.model;

import java.util.List;

/**
 * The probability of each option of a closed task, in option order, as the model gave it: not renormalised.
 *
 * @param probabilities each in [0, 1], their sum in (0, 1]
 * @param bound the mass, in [0, 1], by which the probabilities may be wrong together, where the server did not tell all
 * @param tokens prompt tokens the answer cost
 * @param samples what the model wrote, where the probabilities were estimated from that; else empty
 * @param cached whether it was all answered before and only remembered now
 */
public record ChoiceDistribution(
        List<Double> probabilities,
        double bound,
        Provenance provenance,
        int tokens,
        List<String> samples,
        boolean cached) {
    /** Servers compute in single precision. */
    private static final double ROUNDING = 1e-6;

    /** Probabilities that are all known. */
    public ChoiceDistribution(List<Double> probabilities, Provenance provenance, int tokens) {
        this(probabilities, 0, provenance, tokens);
    }

    /** Probabilities that the model told, now. */
    public ChoiceDistribution(List<Double> probabilities, double bound, Provenance provenance, int tokens) {
        this(probabilities, bound, provenance, tokens, List.of(), false);
    }

    /**
     * @throws IllegalArgumentException if the probabilities are not such
     */
    public ChoiceDistribution {
        probabilities = List.copyOf(probabilities);
        samples = List.copyOf(samples);
        double sum = sum(probabilities);
        if (probabilities.stream().anyMatch(p -> !(p >= 0)) || !(sum > 0) || sum > 1 + ROUNDING || !(bound >= 0)) {
            throw new IllegalArgumentException("not a distribution over options: " + probabilities);
        }
    }

    /** The same, remembered. */
    public ChoiceDistribution remembered() {
        return new ChoiceDistribution(probabilities, bound, provenance, tokens, samples, true);
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
