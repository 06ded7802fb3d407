package io.irote.run;

/** A run folder cannot be used as asked. The message is one line for the user. */
public final class RunFolderException extends RuntimeException {
    RunFolderException(String message) {
        super(message);
    }

    RunFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
