package io.irote.objective;

import io.irote.model.Provenance;

/**
 * How compact a reflection is with respect to an ensemble, in nats.
 *
 * @param totalCorrelation TC(e, E)
 * @param tokens |E|, the tokens of all candidates
 * @param behaviours Σ_k Σ_j w_kj [log p(s_kj | e, e_k) − log p(s_kj | e_k)]
 * @param behaviourTokens |S|, the tokens of the behaviours weighted like the term itself, so that the number of
 *     behaviours does not change its balance with TC; 0 without behaviours
 */
public record CompactnessScore(
        double totalCorrelation, int tokens, double behaviours, double behaviourTokens, Provenance provenance) {

    /** Where most terms are missing. */
    static final CompactnessScore UNKNOWN = new CompactnessScore(Double.NaN, 1, Double.NaN, 1, Provenance.RATED);

    /** TC / |E|, nats a token. */
    public double totalCorrelationPerToken() {
        return tokens == 0 ? 0 : totalCorrelation / tokens;
    }

    /** Behaviour term / |S|, nats a token. */
    public double behavioursPerToken() {
        return behaviourTokens == 0 ? 0 : behaviours / behaviourTokens;
    }

    /** R1(e) of METHOD §2, in nats. */
    public double r1() {
        return totalCorrelation + behaviours;
    }

    /** R1 as it ranks: both terms per token, TC by its weight. */
    public double r1PerToken(double alpha) {
        return alpha * totalCorrelationPerToken() + behavioursPerToken();
    }
}
