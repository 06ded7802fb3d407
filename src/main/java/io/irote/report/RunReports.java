package io.irote.report;

import io.irote.run.RunResult;
import java.util.List;
import java.util.stream.Collectors;

/** The outcome of runs in each format. */
public final class RunReports {
    private RunReports() {}

    /** What {@code irote optimize} prints. */
    public static String summary(RunResult result, Format format) {
        return format == Format.TEXT ? TextReport.summary(result) : full(result, format);
    }

    /** Everything that is known of several runs. */
    public static String of(List<ReportedRun> runs, ReportFormat format) {
        return switch (format) {
            case TEXT -> each(runs, Format.TEXT);
            case MD -> each(runs, Format.MD);
            case JSON -> each(runs, Format.JSON);
            case HTML -> HtmlReport.of(runs);
            case CSV -> CsvReport.of(runs);
            case SVG -> SvgReport.of(runs);
        };
    }

    private static String each(List<ReportedRun> runs, Format format) {
        return runs.stream().map(run -> full(run.result(), format)).collect(Collectors.joining());
    }

    /** Everything that is known of a run. */
    public static String full(RunResult result, Format format) {
        return switch (format) {
            case TEXT -> TextReport.full(result);
            case MD -> MarkdownReport.of(result);
            case JSON -> Json.write(result);
        };
    }
}
