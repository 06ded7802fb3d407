package io.irote.cli.option;

import picocli.CommandLine.Option;

/** The option of every command and group of commands; {@link io.irote.cli.Commands} adds it, picocli acts on it. */
@SuppressWarnings("unused")
public final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 100,
            description = "Shows this help.")
    private boolean help;
}
