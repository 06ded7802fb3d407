package io.irote.statistics.reliability;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * Cronbach's α of a scale, k/(k−1) · (1 − Σ variances / Σ covariances) over its k items (Cronbach 1951).
 *
 * <p>At most 1, and negative where items run against each other.
 */
public final class CronbachAlpha {
    private CronbachAlpha() {}

    /**
     * α from the covariances of the items as answered, pairwise complete.
     *
     * @throws io.irote.statistics.UndefinedStatisticException if the items' sum has no variance or the covariances are
     *     not defined
     */
    public static double of(ResponseMatrix responses) {
        return of(responses.covariance());
    }

    /**
     * α from the correlations, so that items count the same whatever their spread.
     *
     * @throws io.irote.statistics.UndefinedStatisticException if the items' sum has no variance or a correlation is not
     *     defined
     */
    public static double standardised(ResponseMatrix responses) {
        return of(responses.correlation());
    }

    private static double of(RealMatrix covariance) {
        double items = covariance.getRowDimension();
        return items / (items - 1) * (1 - covariance.getTrace() / ScaleVariance.of(covariance));
    }
}
