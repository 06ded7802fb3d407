package io.irote.statistics.reliability;

import io.irote.statistics.PearsonR;
import io.irote.statistics.UndefinedStatisticException;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.Covariance;

/** Matrices over pairs of items, each entry from the persons who answered both. */
final class PairwiseComplete {
    private PairwiseComplete() {}

    static RealMatrix covariance(ResponseMatrix responses) {
        return over(responses.items(), (i, j) -> {
            double[][] both = both(responses, i, j);
            return new Covariance().covariance(both[0], both[1]);
        });
    }

    static RealMatrix correlation(ResponseMatrix responses) {
        return over(responses.items(), (i, j) -> {
            double[][] both = both(responses, i, j);
            requireSpread(both[0], i);
            requireSpread(both[1], j);
            return PearsonR.of(both[0], both[1]).r();
        });
    }

    /** @throws UndefinedStatisticException if the answers to the item are all the same */
    static void requireSpread(double[] answers, int item) {
        if (StatUtils.min(answers) == StatUtils.max(answers)) {
            throw new UndefinedStatisticException(
                    "item " + (item + 1) + " has no variance, every answer is " + answers[0] + "; leave the item out");
        }
    }

    private static RealMatrix over(int items, Entry entry) {
        RealMatrix matrix = MatrixUtils.createRealMatrix(items, items);
        for (int i = 0; i < items; i++) {
            for (int j = 0; j <= i; j++) {
                double value = entry.of(i, j);
                matrix.setEntry(i, j, value);
                matrix.setEntry(j, i, value);
            }
        }
        return matrix;
    }

    private static double[][] both(ResponseMatrix responses, int i, int j) {
        double[] one = responses.item(i);
        double[] other = responses.item(j);
        int[] persons = IntStream.range(0, one.length)
                .filter(person -> !Double.isNaN(one[person]) && !Double.isNaN(other[person]))
                .toArray();
        if (persons.length < 3) {
            throw new UndefinedStatisticException("items " + (j + 1) + " and " + (i + 1) + " were both answered by "
                    + persons.length + " persons; it takes three");
        }
        return new double[][] {ResponseMatrix.pick(one, persons), ResponseMatrix.pick(other, persons)};
    }

    @FunctionalInterface
    private interface Entry {
        double of(int i, int j);
    }
}
