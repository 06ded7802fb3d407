package io.irote.statistics.reliability;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;

/** How the items of a scale correlate with each other: mean and median over the pairs of items. */
public record InterItemCorrelation(double mean, double median) {
    /**
     * From pairwise complete correlations.
     *
     * @throws io.irote.statistics.UndefinedStatisticException if a correlation is not defined
     */
    public static InterItemCorrelation of(ResponseMatrix responses) {
        RealMatrix correlation = responses.correlation();
        double[] pairs = IntStream.range(0, responses.items())
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> correlation.getEntry(i, j)))
                .toArray();
        return new InterItemCorrelation(StatUtils.mean(pairs), StatUtils.percentile(pairs, 50));
    }
}
