package io.irote.statistics;

import java.util.Arrays;

/** exp(x_i) / Σ exp(x_j), computed without overflow. */
public final class Softmax {
    private Softmax() {}

    public static double[] of(double... x) {
        double max = Arrays.stream(x).max().orElse(0);
        double[] weights = Arrays.stream(x).map(v -> Math.exp(v - max)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    /** exp(x_i / T) / Σ exp(x_j / T) at a temperature. */
    public static double[] of(double[] scores, double temperature) {
        double top = Arrays.stream(scores).max().orElse(0);
        double[] weights = Arrays.stream(scores)
                .map(s -> Math.exp((s - top) / temperature))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }
}
