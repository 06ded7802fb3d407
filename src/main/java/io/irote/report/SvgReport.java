package io.irote.report;

import io.irote.report.plot.Figure;
import java.util.List;

/** The plots of searches as one drawing, a row a run. */
final class SvgReport {
    private SvgReport() {}

    static String of(List<ReportedRun> runs) {
        return new Figure("Convergence", runs.stream().map(SvgReport::strip).toList()).svg() + "\n";
    }

    private static Figure.Strip strip(ReportedRun run) {
        RunReport report = new RunReport(run.result());
        String heading = report.title() + ", " + run.name();
        return new Figure.Strip(heading, new Convergence(report.history()).plots());
    }
}
