package io.irote.statistics;

import org.apache.commons.math3.special.Erf;

/**
 * A two-sided test that a correlation equals a benchmark, by Fisher's transformation atanh r (Fisher 1921).
 *
 * @param z standard normal where they are equal; positive where the correlation is the higher one
 * @param pValue two-sided
 */
public record FisherZ(double z, double pValue) {
    /**
     * Compares with a correlation of other people, whose own error counts; the two are taken as independent.
     *
     * @throws UndefinedStatisticException if one is 1 or −1, or comes from 3 pairs
     */
    public static FisherZ between(PearsonR r, PearsonR benchmark) {
        double error = Math.sqrt(r.fisherVariance() + benchmark.fisherVariance());
        double z = (r.fisherZ() - benchmark.fisherZ()) / error;
        return new FisherZ(z, Erf.erfc(Math.abs(z) / Math.sqrt(2)));
    }
}
