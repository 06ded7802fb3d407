package io.irote.statistics;

import io.irote.objective.TaskScore;
import java.util.List;
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

    /** R2(e) = (1/N) Σ_i log q, nats, with its standard error over tasks (METHOD §3). */
    public static Estimate r2(List<TaskScore> scores) {
        return of(scores.stream().mapToDouble(TaskScore::logQ).toArray());
    }

    /** The trait score on the 0–10 scale of the literature: 10 u, averaged over tasks. */
    public static Estimate traitScore(List<TaskScore> scores) {
        return of(scores.stream().mapToDouble(score -> 10 * score.unit()).toArray());
    }
}
