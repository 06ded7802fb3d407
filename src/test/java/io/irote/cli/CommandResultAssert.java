package io.irote.cli;

import io.irote.cli.core.ExitCode;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Says what a command line should leave behind. */
public final class CommandResultAssert extends AbstractAssert<CommandResultAssert, CommandResult> {
    private CommandResultAssert(CommandResult actual) {
        super(actual, CommandResultAssert.class);
    }

    public static CommandResultAssert assertThat(CommandResult actual) {
        return new CommandResultAssert(actual);
    }

    public CommandResultAssert succeeded() {
        return exitedWith(ExitCode.OK);
    }

    public CommandResultAssert exitedWith(ExitCode code) {
        Assertions.assertThat(actual.exitCode()).as("exit code of %s", actual).isEqualTo(code.code());
        return this;
    }

    public CommandResultAssert printed(String... parts) {
        Assertions.assertThat(actual.out()).as("standard output").contains(parts);
        return this;
    }

    /** Some whole line of standard output matches a pattern. */
    public CommandResultAssert printedLine(String pattern) {
        Assertions.assertThat(actual.out().lines())
                .as("lines of standard output")
                .anyMatch(line -> line.matches(pattern));
        return this;
    }

    public CommandResultAssert didNotPrint(String... parts) {
        Assertions.assertThat(actual.out()).as("standard output").doesNotContain(parts);
        return this;
    }

    public CommandResultAssert printedNothing() {
        Assertions.assertThat(actual.out()).as("standard output").isEmpty();
        return this;
    }

    public CommandResultAssert said(String... parts) {
        Assertions.assertThat(actual.err()).as("standard error").contains(parts);
        return this;
    }

    /** Nothing on standard error is for a terminal only. */
    public CommandResultAssert saidNoEscapes() {
        Assertions.assertThat(actual.err()).as("standard error").doesNotContain("\u001b", "\r");
        return this;
    }

    public CommandResultAssert saidNothing() {
        Assertions.assertThat(actual.err()).as("standard error").isEmpty();
        return this;
    }

    /** The whole of standard error is one line, it begins as every message does, and it is no stack trace. */
    public CommandResultAssert saidOneLine(String... parts) {
        Assertions.assertThat(actual.lines()).as("lines of standard error").hasSize(1);
        Assertions.assertThat(actual.lines().get(0)).startsWith("irote: ");
        return said(parts);
    }
}
