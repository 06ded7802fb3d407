package io.irote.cli;

import io.irote.report.Format;
import picocli.CommandLine.Option;

/** How the result on standard output is written. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    Format get() {
        return format;
    }
}
