package io.irote.statistics.reliability;

import io.irote.statistics.UndefinedStatisticException;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** The part of an item's variance that all other items explain together, R² of its regression on them. */
final class SquaredMultipleCorrelation {
    private static final double ROUNDING = 1e-9;

    private SquaredMultipleCorrelation() {}

    /**
     * R² of item i, in [0, 1]. Items that repeat each other leave the regression several solutions; its least one gives
     * the R² they share.
     *
     * @throws UndefinedStatisticException if it is not in [0, 1], as pairwise correlations may not fit together
     */
    static double of(RealMatrix correlation, int i) {
        int[] others = IntStream.range(0, correlation.getRowDimension())
                .filter(j -> j != i)
                .toArray();
        RealVector r = correlation.getSubMatrix(others, new int[] {i}).getColumnVector(0);
        RealMatrix among = correlation.getSubMatrix(others, others);
        double squared =
                new SingularValueDecomposition(among).getSolver().solve(r).dotProduct(r);
        if (squared < -ROUNDING || squared > 1 + ROUNDING) {
            throw new UndefinedStatisticException("item " + (i + 1) + " has a squared multiple correlation of "
                    + squared + ": too many answers are missing; take medians or complete persons");
        }
        return Math.max(0, Math.min(1, squared));
    }
}
