package io.irote.optimizer;

/** The search cannot begin. The message is one line for the user. */
public final class OptimizationException extends RuntimeException {
    public OptimizationException(String message) {
        super(message);
    }
}
