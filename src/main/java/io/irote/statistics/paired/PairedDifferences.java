package io.irote.statistics.paired;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/** What two conditions differ by on each task, {@code a_i − b_i}: the sample all paired statistics are made of. */
public final class PairedDifferences {
    /**
     * A range below this part of the largest difference is rounding, and so is a difference of what it is taken from.
     */
    private static final double ROUNDING = 1e-12;

    private final double[] values;

    private PairedDifferences(double[] values) {
        this.values = values;
    }

    /**
     * The differences of scores on the same tasks in the same order.
     *
     * @throws IllegalArgumentException if the numbers of scores differ, there is one or none, or one is not finite
     */
    public static PairedDifferences of(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(a.length + " values cannot be paired with " + b.length);
        }
        if (a.length < 2) {
            throw new IllegalArgumentException("paired differences need two tasks or more, got " + a.length);
        }
        return new PairedDifferences(IntStream.range(0, a.length)
                .mapToDouble(i -> difference(i, a[i], b[i]))
                .toArray());
    }

    public int n() {
        return values.length;
    }

    public double mean() {
        return StatUtils.mean(values);
    }

    /** The sample standard deviation, n − 1 in its denominator. */
    public double standardDeviation() {
        return Math.sqrt(StatUtils.variance(values));
    }

    /** The standard error of the mean, the standard deviation over √n. */
    public double standardError() {
        return standardDeviation() / Math.sqrt(n());
    }

    /** Whether all tasks differ by the same, but for rounding, so that nothing is known of the spread. */
    public boolean areConstant() {
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        return StatUtils.max(values) - StatUtils.min(values) <= ROUNDING * largest;
    }

    /** Whether a few tasks make the difference, so that no simple interval holds: see {@link HeavySkew}. */
    public boolean areHeavilySkewed() {
        return HeavySkew.isIn(values);
    }

    double[] values() {
        return values.clone();
    }

    private static double difference(int i, double a, double b) {
        double difference = a - b;
        if (!Double.isFinite(difference)) {
            throw new IllegalArgumentException("task " + (i + 1) + " has no finite difference: " + a + " − " + b);
        }
        return Math.abs(difference) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b)) ? 0 : difference;
    }
}
