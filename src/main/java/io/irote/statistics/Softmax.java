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
}
