package io.irote.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.util.FastMath;

/**
 * Pearson's correlation.
 *
 * @param r in [−1, 1]
 * @param n number of pairs it comes from
 */
public record PearsonR(double r, int n) {
    /** @throws IllegalArgumentException if r is no correlation or there are fewer than three pairs */
    public PearsonR {
        if (!(Math.abs(r) <= 1)) {
            throw new IllegalArgumentException("correlation " + r + " is not in [-1, 1]");
        }
        if (n < 3) {
            throw new IllegalArgumentException("a correlation needs three pairs or more, got " + n);
        }
    }

    /**
     * The correlation of values paired by their place.
     *
     * @throws IllegalArgumentException if the numbers of values differ, are below three, or a value is not finite
     * @throws UndefinedStatisticException if all values of a side are the same
     */
    public static PearsonR of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " values cannot be paired with " + y.length);
        }
        if (x.length < 3) {
            throw new IllegalArgumentException("a correlation needs three pairs or more, got " + x.length);
        }
        requireSpread(x);
        requireSpread(y);
        double r = new PearsonsCorrelation().correlation(x, y);
        return new PearsonR(Math.max(-1, Math.min(1, r)), x.length);
    }

    /**
     * The confidence interval of r by Fisher's transformation.
     *
     * @param level nominal coverage, in (0, 1)
     * @throws UndefinedStatisticException if r is 1 or −1, or n is 3
     */
    public Interval interval(double level) {
        Interval.requireLevel(level);
        double reach = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2)
                * Math.sqrt(fisherVariance());
        return new Interval(FastMath.tanh(fisherZ() - reach), FastMath.tanh(fisherZ() + reach), level);
    }

    /**
     * r between what both sides measure without error, r / √(α_x α_y) (Spearman 1904); above 1 where the reliabilities
     * are too low for r.
     *
     * @throws IllegalArgumentException if a reliability is not in (0, 1]
     */
    public double disattenuated(double reliabilityX, double reliabilityY) {
        return r / Math.sqrt(reliability(reliabilityX) * reliability(reliabilityY));
    }

    /** atanh r. */
    double fisherZ() {
        if (Math.abs(r) == 1) {
            throw new UndefinedStatisticException("a correlation of " + r + " has no Fisher z");
        }
        return FastMath.atanh(r);
    }

    /** The variance of atanh r, 1 / (n − 3). */
    double fisherVariance() {
        if (n == 3) {
            throw new UndefinedStatisticException("a correlation of 3 pairs has no Fisher z error; take 4 or more");
        }
        return 1.0 / (n - 3);
    }

    private static void requireSpread(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a correlation needs finite values, got " + value);
            }
        }
        if (StatUtils.min(values) == StatUtils.max(values)) {
            throw new UndefinedStatisticException(
                    "no correlation with values that are all " + values[0] + "; it takes different ones");
        }
    }

    private static double reliability(double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException("reliability " + value + " is not in (0, 1]");
        }
        return value;
    }
}
