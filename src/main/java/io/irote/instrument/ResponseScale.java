package io.irote.instrument;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The answers to an item, from least to most agreement: consecutive scores from {@code min}, a label each.
 */
public record ResponseScale(int min, List<String> labels) {
    /** The five-point scale of the International Personality Item Pool (public domain). */
    public static final ResponseScale ACCURACY = new ResponseScale(
            1,
            List.of(
                    "Very Inaccurate",
                    "Moderately Inaccurate",
                    "Neither Accurate Nor Inaccurate",
                    "Moderately Accurate",
                    "Very Accurate"));

    /**
     * @throws IllegalArgumentException if there are fewer than two labels
     */
    public ResponseScale {
        labels = List.copyOf(labels);
        if (labels.size() < 2) {
            throw new IllegalArgumentException("a response scale needs two labels or more");
        }
    }

    public int max() {
        return min + labels.size() - 1;
    }

    /** Halfway between the lowest and the highest score. */
    public double midpoint() {
        return (min + max()) / 2.0;
    }

    /** The scores as the answers a model is asked for. */
    public List<String> options() {
        return IntStream.rangeClosed(min, max()).mapToObj(Integer::toString).toList();
    }

    /** {@code u} = (score − min) / (max − min), in [0, 1]. */
    public double unit(double score) {
        return (score - min) / (max() - min);
    }
}
