package io.irote.model;

import org.jspecify.annotations.Nullable;

/**
 * One request cannot be answered; others may. Every other {@link ModelException} says that the model cannot be used.
 */
public class UnansweredException extends ModelException {
    private static final long serialVersionUID = 1;

    private final Outcome.Status status;

    public UnansweredException(Outcome.Status status, String message) {
        this(status, message, null);
    }

    public UnansweredException(Outcome.Status status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** What the failed call leaves in the place of an answer. */
    public <A> Outcome.Missing<A> missing() {
        return new Outcome.Missing<>(status, String.valueOf(getMessage()));
    }

    public Outcome.Status status() {
        return status;
    }
}
