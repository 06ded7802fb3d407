package io.irote.cli.report;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.file.AtomicFile;
import io.irote.report.kit.ReportFormat;
import io.irote.report.page.Reported;
import io.irote.report.page.RunReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code irote report}. */
@CommandLine.Command(
        name = "report",
        header = "Shows finished runs in full: scores, iterations, why candidates were dropped, calls.",
        description = {
            "A run whose reflection was evaluated is shown with its evaluation. Several runs that differ in settings are",
            "compared: each setting that varies has curves of the held-out score and of J over its values."
        },
        footer = {
            "  irote report irote-runs/big5-openness-20260101-120000",
            "  irote report RUN --format html --out run.html",
            "  irote report RUN RUN --format csv > runs.csv",
            "  irote report ablation --format html --out ablation.html"
        })
public final class ReportCommand implements Command {
    private final Session session;

    @Parameters(
            arity = "1..*",
            paramLabel = "RUN",
            description = {"The folder of a run, of an evaluation or of many runs, or the name of a run in irote-runs."
            })
    private List<String> runs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = {
                "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). html is a page that needs no network, csv",
                "holds every figure, svg the plots."
            })
    private ReportFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Written in place of standard output.")
    private @Nullable Path out;

    public ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        if (out != null && out.toString().isEmpty()) {
            throw new UsageException("--out is empty; give it the name of a file");
        }
        List<Reported> reported = runs.stream()
                .flatMap(name -> new NamedReport(session, name).all().stream())
                .toList();
        String report = RunReports.of(reported, format);
        if (out == null) {
            session.out().print(report);
        } else {
            AtomicFile.write(session.environment().folder().resolve(out), report);
        }
        return ExitCode.OK;
    }
}
