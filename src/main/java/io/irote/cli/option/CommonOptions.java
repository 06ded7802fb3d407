package io.irote.cli.option;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Options of every command that does something. {@link io.irote.cli.Commands} adds them,
 * {@link io.irote.cli.CommandRunner} and {@link io.irote.cli.core.Failures} act on them.
 */
@SuppressWarnings("unused")
public final class CommonOptions {
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
