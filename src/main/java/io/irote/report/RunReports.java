package io.irote.report;

import io.irote.run.RunResult;

/** The outcome of a run in each format. */
public final class RunReports {
    private RunReports() {}

    /** What {@code irote optimize} prints. */
    public static String summary(RunResult result, Format format) {
        return format == Format.TEXT ? TextReport.summary(result) : full(result, format);
    }

    /** Everything that is known of the run. */
    public static String full(RunResult result, Format format) {
        return switch (format) {
            case TEXT -> TextReport.full(result);
            case MD -> MarkdownReport.of(result);
            case JSON -> Json.write(result);
        };
    }
}
