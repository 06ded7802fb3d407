package io.irote.runtime.file;

/** A run could not save what it did, e.g. on a full disk. The message is one line for the user. */
public final class RunFailedException extends RuntimeException {
    public RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
