package io.irote.model.call;

import io.irote.model.ModelException;

/** A server that never answered could not be connected to: its address is wrong, or it does not run. */
public final class UnreachableModelException extends ModelException {
    private static final long serialVersionUID = 1;

    public UnreachableModelException(String message) {
        super(message);
    }
}
