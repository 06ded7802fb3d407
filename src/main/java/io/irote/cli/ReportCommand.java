package io.irote.cli;

import io.irote.report.RunReports;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code irote report}. */
@CommandLine.Command(
        name = "report",
        header = "Shows finished runs in full: scores, iterations, why candidates were dropped, calls.",
        footer = {"  irote report irote-runs/big5-openness-20260101-120000", "  irote report RUN --format md > run.md"})
final class ReportCommand implements Command {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "RUN", description = "The folder of a run, or its name in irote-runs.")
    private List<String> runs;

    @Mixin
    private FormatOption format;

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        runs.stream()
                .map(name -> new NamedRun(session, name).result())
                .map(result -> RunReports.full(result, format.get()))
                .forEach(session.out()::print);
        return ExitCode.OK;
    }
}
