package io.irote.statistics.reliability;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;

/** Guttman's λ6 of a scale, 1 − Σ (1 − R²_i) / Σ correlations, R²_i from the scale's other items (Guttman 1945). */
public final class GuttmanLambda6 {
    private GuttmanLambda6() {}

    /**
     * λ6 from the correlations, pairwise complete.
     *
     * @throws io.irote.statistics.UndefinedStatisticException if the items cancel out, a correlation is not defined, or
     *     correlations of different persons do not fit together
     */
    public static double of(ResponseMatrix responses) {
        RealMatrix correlation = responses.correlation();
        double unexplained = IntStream.range(0, responses.items())
                .mapToDouble(i -> 1 - SquaredMultipleCorrelation.of(correlation, i))
                .sum();
        return 1 - unexplained / ScaleVariance.of(correlation);
    }
}
