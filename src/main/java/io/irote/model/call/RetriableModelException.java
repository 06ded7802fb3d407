package io.irote.model.call;

import io.irote.model.ModelException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call failed in a way that may pass: a busy server, a broken connection, an answer that was cut off. */
public final class RetriableModelException extends ModelException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient Optional<Duration> retryAfter;

    /** What may pass. */
    public enum Kind {
        /** The server says that it still loads the model, which takes minutes. */
        LOADING,
        /** The server took the request and did not answer in time. */
        SILENT,
        /** The server answered, but not as it should; it may do that to this one request whenever it is asked. */
        FAULT,
        /** All else. */
        USUAL
    }

    public RetriableModelException(String message) {
        this(message, Optional.empty(), null);
    }

    /** One of an answer that is not as it should be. */
    public static RetriableModelException ofAnswer(String message) {
        return new RetriableModelException(Kind.FAULT, message, Optional.empty(), null);
    }

    /** @param retryAfter how long the server asked to be left alone */
    public RetriableModelException(String message, Optional<Duration> retryAfter, @Nullable Throwable cause) {
        this(Kind.USUAL, message, retryAfter, cause);
    }

    /** @param retryAfter how long the server asked to be left alone */
    public RetriableModelException(
            Kind kind, String message, Optional<Duration> retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** How long the server asked to be left alone, if it said so. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
