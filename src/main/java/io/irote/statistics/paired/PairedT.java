package io.irote.statistics.paired;

import java.util.Optional;
import org.apache.commons.math3.stat.inference.TTest;

/**
 * A paired t-test that the mean difference is 0.
 *
 * @param t mean over its standard error
 * @param pValue two-sided
 */
public record PairedT(double t, int degreesOfFreedom, double pValue) {
    /** The test, or nothing when all differences are the same, which leaves no error to compare them with. */
    public static Optional<PairedT> of(PairedDifferences differences) {
        if (differences.areConstant()) {
            return Optional.empty();
        }
        TTest test = new TTest();
        double[] values = differences.values();
        return Optional.of(new PairedT(test.t(0, values), values.length - 1, test.tTest(0, values)));
    }
}
