package io.irote.statistics.reliability;

/**
 * McDonald's ω_total of a scale from one common factor, (Σ l)² / ((Σ l)² + Σ (1 − l²)) over the standardised loadings l
 * (McDonald 1999, chapter 6), in [0, 1).
 */
public final class McDonaldOmega {
    private McDonaldOmega() {}

    /**
     * ω from pairwise complete correlations.
     *
     * @throws IllegalArgumentException for two items
     * @throws io.irote.statistics.UndefinedStatisticException if a correlation is not defined or no factor is found
     */
    public static double of(ResponseMatrix responses) {
        return of(FactorFit.of(responses));
    }

    static double of(FactorFit fit) {
        double sum = fit.loadings().stream().mapToDouble(l -> l).sum();
        double unique = fit.loadings().stream().mapToDouble(l -> 1 - l * l).sum();
        return sum * sum / (sum * sum + unique);
    }
}
