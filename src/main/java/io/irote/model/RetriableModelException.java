package io.irote.model;

import java.time.Duration;
import java.util.Optional;

/** A call failed in a way that may pass: a busy server, a broken connection, an answer that was cut off. */
public final class RetriableModelException extends ModelException {
    private static final long serialVersionUID = 1;

    private final transient Optional<Duration> retryAfter;

    public RetriableModelException(String message) {
        this(message, Optional.empty(), null);
    }

    /** @param retryAfter how long the server asked to be left alone */
    public RetriableModelException(
            String message, Optional<Duration> retryAfter, @org.jspecify.annotations.Nullable Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the server asked to be left alone, if it said so. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
