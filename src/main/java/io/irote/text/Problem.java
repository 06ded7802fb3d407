package io.irote.text;

/**
 * Something that is wrong with a trait file.
 *
 * @param line from 1; 0 if it concerns the file as a whole
 * @param message one line, what was expected included
 */
public record Problem(String file, int line, Severity severity, String message) {
    public Problem {
        message = message.replaceAll("\\p{Cntrl}+", " ");
    }

    /** The problem as compilers print it: {@code file:line: message}. */
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + (severity == Severity.WARNING ? "warning: " : "") + message;
    }
}
