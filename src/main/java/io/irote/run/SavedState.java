package io.irote.run;

import io.irote.optimizer.State;
import java.util.Objects;

/**
 * What {@code state.json} holds.
 *
 * @param seconds the time that the run took so far
 */
record SavedState(int schema, double seconds, State state) {
    SavedState {
        Objects.requireNonNull(state, "state");
    }
}
