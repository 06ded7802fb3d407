package io.irote.cli.option;

import picocli.CommandLine.Option;

/** Whether standard error stays empty unless something fails. */
public final class QuietOption {
    @Option(
            names = {"-q", "--quiet"},
            fallbackValue = "true",
            description = "No progress and no notes: the result on standard output, and errors.")
    private boolean quiet;

    public boolean get() {
        return quiet;
    }
}
