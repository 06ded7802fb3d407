package io.irote.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction of several p-values (Holm 1979): holds the chance of one false finding or more at the
 * level that adjusted values are compared with, whatever their dependence, and rejects all that Bonferroni rejects.
 */
public final class Holm {
    private Holm() {}

    /**
     * The adjusted p-values, in the order given: the i-th smallest of m times m − i + 1, at least the one before, at
     * most 1.
     *
     * @throws IllegalArgumentException if one is not a probability
     */
    public static double[] adjust(double... pValues) {
        Arrays.stream(pValues).forEach(Holm::requireProbability);
        List<Integer> ascending = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .toList();
        double[] adjusted = new double[pValues.length];
        double least = 0;
        int left = pValues.length;
        for (int i : ascending) {
            least = Math.max(least, Math.min(1, left-- * pValues[i]));
            adjusted[i] = least;
        }
        return adjusted;
    }

    private static void requireProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p-value " + p + " is not in [0, 1]");
        }
    }
}
