package io.irote.run;

import org.jspecify.annotations.Nullable;

/** A run folder cannot be used as asked. The message is one line for the user. */
public final class RunFolderException extends RuntimeException {
    RunFolderException(String message) {
        super(message);
    }

    RunFolderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
