package io.irote.judge;

import io.irote.model.ChoiceDistribution;
import io.irote.model.Provenance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ordered labels of a rubric, evenly apart.
 *
 * @param labels as a judge names them, two or more
 * @param reversed whether the first of them is the one that is asked for, not the last
 */
public record Grades(List<String> labels, boolean reversed) {
    /** @throws IllegalArgumentException if there are fewer than two labels */
    public Grades {
        labels = List.copyOf(labels);
        if (labels.size() < 2) {
            throw new IllegalArgumentException("a rubric needs two labels or more, got " + labels);
        }
    }

    /**
     * The expectation over labels numbered from 0 to 1, {@code E = Σ_i w_i i / (n − 1)}; {@code 1 − E} where they are
     * reversed.
     *
     * @param weights of the labels, summing to 1
     */
    public double score(List<Double> weights) {
        double last = IntStream.range(0, weights.size())
                        .mapToDouble(i -> i * weights.get(i))
                        .sum()
                / (weights.size() - 1);
        return reversed ? 1 - last : last;
    }

    /** The distribution of a judge that knows the two ends alone: the score on the one that is asked for. */
    public ChoiceDistribution ends(double score) {
        List<Double> weights = new ArrayList<>(Collections.nCopies(labels.size(), 0.0));
        weights.set(0, reversed ? score : 1 - score);
        weights.set(labels.size() - 1, reversed ? 1 - score : score);
        return new ChoiceDistribution(weights, Provenance.RATED, 0);
    }
}
