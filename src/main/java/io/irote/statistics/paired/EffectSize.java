package io.irote.statistics.paired;

import java.util.Optional;
import org.apache.commons.math3.special.Gamma;

/**
 * A mean paired difference in units of the differences' standard deviation.
 *
 * @param dz Cohen's d_z = mean / s (Cohen 1988, section 2.3.5)
 * @param gz d_z times Hedges' exact correction for small samples (Hedges 1981): the one to report
 */
public record EffectSize(double dz, double gz) {
    /**
     * The effect size, or nothing when all differences are the same, which leaves no unit to measure them in.
     *
     * @throws IllegalArgumentException for two tasks, where the correction is not defined
     */
    public static Optional<EffectSize> of(PairedDifferences differences) {
        if (differences.n() < 3) {
            throw new IllegalArgumentException("an effect size needs three tasks or more, got " + differences.n());
        }
        if (differences.areConstant()) {
            return Optional.empty();
        }
        double dz = differences.mean() / differences.standardDeviation();
        return Optional.of(new EffectSize(dz, dz * correction(differences.n() - 1)));
    }

    /** J(m) = Γ(m/2) / (√(m/2) Γ((m−1)/2)) for m degrees of freedom, close to 1 − 3/(4m − 1). */
    private static double correction(int m) {
        return Math.exp(Gamma.logGamma(m / 2.0) - Gamma.logGamma((m - 1) / 2.0)) / Math.sqrt(m / 2.0);
    }
}
