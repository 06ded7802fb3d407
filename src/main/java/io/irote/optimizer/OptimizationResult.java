package io.irote.optimizer;

import io.irote.reflection.Reflection;

/** The end of a run: its last state and the rule that ended it. */
public record OptimizationResult(State state, StopReason stop) {
    /** e_T. */
    public Reflection reflection() {
        return state.incumbent().reflection();
    }
}
