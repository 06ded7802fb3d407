package io.irote.cli;

import picocli.CommandLine.Option;

/** The option of every command and group of commands; {@link Commands} adds it, picocli acts on it. */
@SuppressWarnings("unused")
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 100,
            description = "Shows this help.")
    private boolean help;
}
