package io.irote.model;

/**
 * The natural-log probability of a text, in nats, and the number of tokens it was summed over.
 *
 * <p>Impossible texts are given the floor of {@value #FLOOR} nats a token, so that differences stay finite and an impossible
 * candidate ranks last, not first.
 */
public record LogLikelihood(double nats, int tokens, Provenance provenance) {
    /** The lowest value of one token, in nats; servers clamp minus infinity to other values, all are raised to this one. */
    public static final double FLOOR = -9999;

    /**
     * @throws IllegalArgumentException if {@code nats} is NaN or positive, or the token count is negative
     */
    public LogLikelihood {
        if (!(nats <= 0) || tokens < 0) {
            throw new IllegalArgumentException("not a log-likelihood: " + nats + " nats over " + tokens + " tokens");
        }
        nats = Math.max(nats, FLOOR * Math.max(1, tokens));
    }
}
