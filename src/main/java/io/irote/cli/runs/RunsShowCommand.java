package io.irote.cli.runs;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.option.FormatOption;
import io.irote.cli.option.NamedRun;
import io.irote.report.page.RunReports;
import io.irote.report.search.RunList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code irote runs show}. */
@CommandLine.Command(
        name = "show",
        header = "Shows the outcome of a run, or how far it is.",
        footer = {"  irote runs show big5-openness-20260101-120000", "  irote runs show runs/mine --format md"})
final class RunsShowCommand implements Command {
    private final Session session;

    @Parameters(paramLabel = "RUN", description = "The folder of a run, or its name in irote-runs.")
    private String run;

    @Mixin
    private FormatOption format;

    RunsShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        NamedRun named = new NamedRun(session, run);
        named.config();
        session.out()
                .print(named.folder()
                        .result()
                        .map(result -> RunReports.summary(result, format.get()))
                        .orElseGet(() -> new RunList(List.of(named.folder())).render(format.get())));
        return ExitCode.OK;
    }
}
