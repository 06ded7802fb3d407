package io.irote.search;

import io.irote.optimizer.State;

/**
 * What {@code state.json} holds.
 *
 * @param seconds the time that the run took so far
 */
record SavedState(int schema, double seconds, State state) {
    /** The version of this form. */
    static final int SCHEMA = 2;
}
