package io.irote.optimizer;

/** One iteration: a pure function of the state, the ports it was made with and its seed. */
public interface Step {
    /** The state before the first iteration. */
    State start();

    State apply(State state);
}
