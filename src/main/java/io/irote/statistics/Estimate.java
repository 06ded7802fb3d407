package io.irote.statistics;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A mean with its standard error: the sample standard deviation over √n.
 *
 * @param value NaN when n is 0
 * @param standardError NaN when n is 0 or 1, where nothing is known of it
 */
public record Estimate(double value, double standardError, int n) {
    /** The mean of the values; unknown if there are none. */
    public static Estimate of(double... values) {
        double error = values.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(values) / values.length);
        return new Estimate(StatUtils.mean(values), error, values.length);
    }

    /** The mean of {@code a_i − b_i}, paired. */
    public static Estimate ofDifferences(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(a.length + " values cannot be paired with " + b.length);
        }
        return of(IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray());
    }

    /** Whether there was anything to take the mean of. */
    public boolean isKnown() {
        return n > 0;
    }

    /** This mean minus one that does not depend on it; the standard error is the root of the sum of both, squared. */
    public Estimate minus(Estimate other) {
        return new Estimate(value - other.value, Math.hypot(standardError, other.standardError), Math.min(n, other.n));
    }
}
