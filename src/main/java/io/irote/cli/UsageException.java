package io.irote.cli;

/** The program was asked for something that it cannot do. The message is one line that names the value and the fix. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
