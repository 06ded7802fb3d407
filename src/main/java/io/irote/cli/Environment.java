package io.irote.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What the program sees of the world around it.
 *
 * @param variables the environment variables
 * @param folder the working folder, absolute
 * @param outTerminal whether a person reads standard output
 * @param errTerminal whether a person reads standard error
 */
record Environment(Map<String, String> variables, Path folder, Clock clock, boolean outTerminal, boolean errTerminal) {
    /** The real world; the launcher knows what is a terminal, Java 17 does not. */
    static Environment system() {
        return new Environment(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Clock.systemDefaultZone(),
                Boolean.getBoolean("irote.terminal.out"),
                Boolean.getBoolean("irote.terminal.err"));
    }

    /** The value of a variable, or the empty text if it is not set. */
    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** Whether standard output may be coloured (no-color.org). */
    boolean colours() {
        return outTerminal
                && variable("NO_COLOR").isEmpty()
                && !variable("TERM").equals("dumb");
    }
}
