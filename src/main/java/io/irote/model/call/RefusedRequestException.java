package io.irote.model.call;

import io.irote.model.Outcome;
import io.irote.model.UnansweredException;

/** A server did not take a request as it was: another one, without what it does not take, may be answered. */
public final class RefusedRequestException extends UnansweredException {
    private static final long serialVersionUID = 1;

    private final String said;

    /** @param said all that the server said about it: its message, and what else names a part of the request */
    public RefusedRequestException(String message, String said) {
        super(Outcome.Status.FAILED, message);
        this.said = said;
    }

    public String said() {
        return said;
    }
}
