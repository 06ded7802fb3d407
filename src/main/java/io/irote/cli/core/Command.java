package io.irote.cli.core;

/** A command that does something, as opposed to a group of commands. */
@FunctionalInterface
public interface Command {
    /**
     * Does what the options ask for.
     *
     * @throws Exception if that fails; {@link Failures} turns it into an exit code and a line for the user
     */
    ExitCode run() throws Exception;
}
