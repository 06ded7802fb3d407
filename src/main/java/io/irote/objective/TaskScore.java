package io.irote.objective;

import io.irote.model.Provenance;

/**
 * How far the responses to one task show the trait.
 *
 * @param task the task's ID
 * @param logQ Σ_j ω_j log q(v | y_j, x), nats, at most 0
 * @param unit the expected keyed answer u, in [0, 1], 1 at the wanted pole
 * @param outside probability mass that fell outside the options, in [0, 1]; 0 for an open task
 */
public record TaskScore(String task, double logQ, double unit, double outside, Provenance provenance) {}
