package io.irote.cli.option;

import io.irote.report.kit.Format;
import picocli.CommandLine.Option;

/** How the result on standard output is written. */
public final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    public Format get() {
        return format;
    }
}
