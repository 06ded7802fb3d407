package io.irote.optimizer;

/** Observes the loop, never steers it. */
@FunctionalInterface
public interface Listener {
    void stepFinished(State state);
}
