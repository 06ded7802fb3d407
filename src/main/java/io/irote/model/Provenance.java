package io.irote.model;

/** Where a probability came from (METHOD §6), from best to worst. */
public enum Provenance {
    /** Computed from log-probabilities that cover the whole event. */
    EXACT,
    /** Computed from log-probabilities that miss part of the event; the missing part is bounded. */
    BOUNDED,
    /** Estimated from sampled answers. */
    SAMPLED,
    /** Asked of a model as a rating, not a probability of its own. */
    RATED;

    /** The weaker of the two: what a figure made of both may claim. */
    public Provenance and(Provenance other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
