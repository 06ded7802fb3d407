package io.irote.report.page;

import io.irote.report.evaluation.EvaluationReport;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.ReportFormat;
import io.irote.report.search.MarkdownReport;
import io.irote.report.search.TextReport;
import io.irote.search.RunResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs and evaluations in each format. */
public final class RunReports {
    private RunReports() {}

    /** What {@code irote optimize} prints. */
    public static String summary(RunResult result, Format format) {
        return format == Format.TEXT ? TextReport.summary(result) : full(result, format);
    }

    /** Everything that is known of several runs and evaluations; of runs also what their settings do. */
    public static String of(List<Reported> all, ReportFormat format) {
        return switch (format) {
            case TEXT -> each(all, Format.TEXT);
            case MD -> each(all, Format.MD);
            case JSON -> all.stream().map(RunReports::json).collect(Collectors.joining());
            case HTML -> HtmlReport.of(all);
            case CSV -> CsvReport.of(all);
            case SVG -> SvgReport.of(all);
        };
    }

    private static String each(List<Reported> all, Format format) {
        return Stream.concat(
                        Ablation.of(all).stream().map(ablation -> new AblationReport(ablation).prose(format)),
                        all.stream().map(reported -> prose(reported, format)))
                .collect(Collectors.joining());
    }

    /** The run, then its evaluation. */
    private static String prose(Reported reported, Format format) {
        Optional<EvaluationReport> evaluation = reported.evaluation().map(EvaluationReport::new);
        return reported.run()
                .map(run -> full(run, format)
                        + evaluation
                                .map(report -> report.appended(format, reported.mismatches()))
                                .orElse(""))
                .or(() -> evaluation.map(report -> report.alone(format, reported.remarks())))
                .orElseThrow();
    }

    /** The run with its evaluation under a key of its own, or the evaluation alone. */
    private static String json(Reported reported) {
        return reported.run()
                .map(run -> reported.evaluation()
                        .map(evaluation -> Json.write(run, "evaluation", evaluation))
                        .orElseGet(() -> Json.write(run)))
                .or(() -> reported.evaluation().map(Json::write))
                .orElseThrow();
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
