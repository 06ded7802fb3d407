package io.irote.runtime.file;

import org.jspecify.annotations.Nullable;

/** A run folder cannot be used as asked. The message is one line for the user. */
public final class RunFolderException extends RuntimeException {
    public RunFolderException(String message) {
        super(message);
    }

    public RunFolderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
