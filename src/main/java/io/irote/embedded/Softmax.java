package io.irote.embedded;

import java.util.Arrays;

/** Probabilities proportional to {@code exp(score / temperature)}. */
final class Softmax {
    private Softmax() {}

    static double[] of(double[] scores, double temperature) {
        double top = Arrays.stream(scores).max().orElse(0);
        double[] weights = Arrays.stream(scores)
                .map(s -> Math.exp((s - top) / temperature))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }
}
