package io.irote.objective;

import io.irote.model.LogLikelihood;

/**
 * A behaviour s_kj that follows from candidate e_k.
 *
 * @param candidate k, counted from 0
 * @param weight w_kj = softmax_j log p(s_kj | e_(t−1), e_k), in [0, 1], summing to 1 over the behaviours of e_k
 * @param alone log p(s_kj | e_k)
 */
public record Behaviour(int candidate, String text, double weight, LogLikelihood alone) {}
