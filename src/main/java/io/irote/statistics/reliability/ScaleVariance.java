package io.irote.statistics.reliability;

import io.irote.statistics.UndefinedStatisticException;
import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;

/** The variance of the items' sum: all entries of their covariance matrix added up. */
final class ScaleVariance {
    /** Items that cancel out leave less than this part of their own variances, by rounding. */
    private static final double ROUNDING = 1e-12;

    private ScaleVariance() {}

    /** @throws UndefinedStatisticException if nothing is left, so that no part of it can be reliable */
    static double of(RealMatrix covariance) {
        double sum = Arrays.stream(covariance.getData())
                .flatMapToDouble(Arrays::stream)
                .sum();
        if (sum <= ROUNDING * covariance.getTrace()) {
            throw new UndefinedStatisticException(
                    "the sum of the items has no variance: all answers are the same or cancel out; check the keying");
        }
        return sum;
    }
}
