package io.irote.statistics.reliability;

import io.irote.statistics.UndefinedStatisticException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * One common factor fitted to the correlations of items: loadings l with the least Σ_{i&lt;j} (r_ij − l_i l_j)²
 * (minres; Harman and Jones 1966).
 *
 * @param loadings standardised loading of each item, with a sum of 0 or more
 * @param residual root mean square of the correlations that the factor leaves unexplained
 */
public record FactorFit(List<Double> loadings, double residual) {
    /** The least uniqueness an item is given, as in R's factanal. */
    private static final double LEAST_UNIQUENESS = 0.005;

    private static final double LARGEST_LOADING = Math.sqrt(1 - LEAST_UNIQUENESS);
    private static final double CONVERGED = 1e-10;
    private static final int MOST_SWEEPS = 100_000;

    public FactorFit {
        loadings = List.copyOf(loadings);
    }

    /**
     * The factor of pairwise complete correlations.
     *
     * @throws IllegalArgumentException for two items, which leave the loadings open
     * @throws UndefinedStatisticException if a correlation is not defined or no solution is found
     */
    public static FactorFit of(ResponseMatrix responses) {
        return of(responses.correlation());
    }

    static FactorFit of(RealMatrix correlation) {
        if (correlation.getRowDimension() < 3) {
            throw new IllegalArgumentException("a factor needs three items or more");
        }
        double[][] r = correlation.getData();
        double[] loadings = positive(minres(r, firstComponent(correlation)));
        return new FactorFit(Arrays.stream(loadings).boxed().toList(), residual(r, loadings));
    }

    /** Whether an item is held at the least uniqueness (a Heywood case): it repeats the factor, or one is too few. */
    public boolean isHeywood() {
        return loadings.stream().anyMatch(loading -> Math.abs(loading) == LARGEST_LOADING);
    }

    private static double[] firstComponent(RealMatrix correlation) {
        EigenDecomposition eigen = new EigenDecomposition(correlation);
        RealVector first = eigen.getEigenvector(0);
        return first.mapMultiply(Math.sqrt(eigen.getRealEigenvalue(0))).toArray();
    }

    /** Each loading in turn at its best given the others, until none moves: the loss never rises on the way. */
    private static double[] minres(double[][] r, double[] loadings) {
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double moved = 0;
            for (int i = 0; i < loadings.length; i++) {
                double best = best(r, loadings, i);
                moved = Math.max(moved, Math.abs(best - loadings[i]));
                loadings[i] = best;
            }
            if (moved < CONVERGED) {
                return loadings;
            }
        }
        throw new UndefinedStatisticException("no common factor found in " + MOST_SWEEPS + " sweeps over the items");
    }

    /** Σ_{j≠i} r_ij l_j / Σ_{j≠i} l_j², within the largest loading; 0 beside items that load on nothing. */
    private static double best(double[][] r, double[] loadings, int i) {
        double product = 0;
        double squares = 0;
        for (int j = 0; j < loadings.length; j++) {
            product += j == i ? 0 : r[i][j] * loadings[j];
            squares += j == i ? 0 : loadings[j] * loadings[j];
        }
        return squares < CONVERGED ? 0 : Math.max(-LARGEST_LOADING, Math.min(LARGEST_LOADING, product / squares));
    }

    private static double[] positive(double[] loadings) {
        return Arrays.stream(loadings).sum() < 0
                ? Arrays.stream(loadings).map(loading -> -loading).toArray()
                : loadings;
    }

    private static double residual(double[][] r, double[] loadings) {
        return Math.sqrt(IntStream.range(0, r.length)
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> r[i][j] - loadings[i] * loadings[j]))
                .map(residual -> residual * residual)
                .average()
                .orElseThrow());
    }
}
