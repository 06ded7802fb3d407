package io.irote.model;

import org.jspecify.annotations.Nullable;

/** A model could not be reached, or could not answer what it was asked. The message is one line for the user. */
public class ModelException extends RuntimeException {
    public ModelException(String message) {
        super(message);
    }

    public ModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
