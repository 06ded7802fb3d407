package io.irote.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Options of every command that does something. {@link Commands} adds them, {@link CommandRunner} and {@link Failures}
 * act on them.
 */
@SuppressWarnings("unused")
final class CommonOptions {
    @Mixin
    private HelpOption help;

    @Option(
            names = "--print-config",
            order = 101,
            description = "Shows every setting of this command with its value and where that came from, and stops.")
    private boolean printConfig;

    @Option(names = "--debug", fallbackValue = "true", order = 102, description = "Shows the stack trace of an error.")
    private boolean debug;
}
