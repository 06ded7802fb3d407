package io.irote.cli.report;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.option.FormatOption;
import io.irote.cli.option.NamedRun;
import io.irote.objective.TaskScore;
import io.irote.report.compare.ComparedRun;
import io.irote.report.compare.RunComparison;
import io.irote.score.HeldOut;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code irote compare}. */
@CommandLine.Command(
        name = "compare",
        header = "Shows what changed between finished runs: settings, reflection, scores, effort.",
        description =
                "Each run is compared with the first, task by task. Scores of other traits or texts are shown, but not"
                        + " compared.",
        footer = {
            "  irote compare big5-openness-20260101-120000 big5-openness-20260201-120000",
            "  irote compare runs/before runs/after --format md"
        })
public final class CompareCommand implements Command {
    private final Session session;

    @Parameters(arity = "2..*", paramLabel = "RUN", description = "The folder of a run, or its name in irote-runs.")
    private List<String> runs;

    @Mixin
    private FormatOption format;

    public CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        List<ComparedRun> reported =
                runs.stream().map(name -> compared(new NamedRun(session, name))).toList();
        session.out().print(new RunComparison(reported).render(format.get()));
        return ExitCode.OK;
    }

    private static ComparedRun compared(NamedRun run) {
        List<TaskScore> scores = run.folder()
                .answers()
                .read()
                .map(answers -> answers.scores(HeldOut.REFLECTION))
                .orElse(List.of());
        return new ComparedRun(run.name(), run.result(), scores);
    }
}
