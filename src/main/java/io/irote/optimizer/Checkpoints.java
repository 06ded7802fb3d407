package io.irote.optimizer;

/** Keeps the last state safe. */
@FunctionalInterface
public interface Checkpoints {
    /** Saves the state whole or not at all. */
    void save(State state);
}
