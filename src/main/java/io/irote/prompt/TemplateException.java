package io.irote.prompt;

import org.jspecify.annotations.Nullable;

/** A prompt template that cannot be used. The message is one line for the user, with file and line. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TemplateException(String place, String message, @Nullable Throwable cause) {
        super(place + ": " + message, cause);
    }

    TemplateException(String place, String message) {
        this(place, message, null);
    }
}
