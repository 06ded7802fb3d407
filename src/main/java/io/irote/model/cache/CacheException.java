package io.irote.model.cache;

import org.jspecify.annotations.Nullable;

/** The answer cache cannot be read or written. The message is one line for the user that says what to do. */
public class CacheException extends RuntimeException {
    public CacheException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
