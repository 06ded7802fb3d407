package io.irote.cli;

import picocli.CommandLine.Option;

/** The option of every command and group of commands. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 100,
            description = "Shows this help.")
    private boolean help;
}
