package io.irote.optimizer.proposal;

import io.irote.reflection.Reflection;

/**
 * A reflection that is to be tried.
 *
 * @param origin how it was made, in a word or two, e.g. {@code swap insight}
 */
public record Proposal(Reflection reflection, String origin) {}
