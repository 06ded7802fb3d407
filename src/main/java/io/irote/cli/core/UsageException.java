package io.irote.cli.core;

/** The program was asked for something that it cannot do. The message is one line that names the value and the fix. */
public final class UsageException extends RuntimeException {
    public UsageException(String message) {
        super(message);
    }
}
