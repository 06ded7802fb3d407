package io.irote.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * A two-sample Kolmogorov–Smirnov test that both samples come from one distribution.
 *
 * <p>Tied answers are left tied, where commons-math would break ties by chance; p is then an upper bound.
 *
 * @param d largest distance of the distribution functions, in [0, 1]
 * @param pValue probability of this distance or a larger one
 */
public record KolmogorovSmirnov(double d, double pValue) {
    /** Product of the sample sizes from which the limiting distribution is close enough, as in commons-math. */
    private static final long LARGE = 10_000;

    /**
     * The test of two samples, whose order does not count.
     *
     * @throws IllegalArgumentException if a sample has fewer than two values or one that is not finite
     */
    public static KolmogorovSmirnov of(double[] x, double[] y) {
        requireSample(x);
        requireSample(y);
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        double d = test.kolmogorovSmirnovStatistic(x, y);
        double p = (long) x.length * y.length < LARGE
                ? test.exactP(d, x.length, y.length, false)
                : test.approximateP(d, x.length, y.length);
        return new KolmogorovSmirnov(d, p);
    }

    private static void requireSample(double[] values) {
        if (values.length < 2 || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "a sample needs two finite values or more, got " + Arrays.toString(values));
        }
    }
}
