package io.irote.cli.runs;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.cli.option.FormatOption;
import io.irote.evaluation.baseline.Baseline;
import io.irote.report.answers.AnswersReport;
import io.irote.report.answers.KeptAnswers;
import io.irote.score.answers.AnswerSheet;
import io.irote.search.RunFolder;
import io.irote.text.Nearest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code irote runs answers}. */
@CommandLine.Command(
        name = "answers",
        header = "Shows the answers behind a run's scores, the ways of prompting beside each other.",
        description = {
            "What the model gave to each option of an item or wrote to an open task, and what the judge said of it. If",
            "the run's reflection was evaluated, the answers of the evaluation follow. They are kept in answers.jsonl."
        },
        footer = {
            "  irote runs answers big5-openness-20260101-120000 --task ipip_neo_120_008",
            "  irote runs answers runs/mine --prompt reflection --format json"
        })
final class RunsAnswersCommand implements Command {
    private final Session session;

    @Parameters(
            paramLabel = "RUN",
            description = "The folder of a run or of an evaluation, or the name of a run in irote-runs.")
    private String run;

    @Option(names = "--task", paramLabel = "ID", description = "Only the answers to this task.")
    private @Nullable String task;

    @Option(
            names = "--prompt",
            paramLabel = "NAME",
            description =
                    "Only those to this way of prompting: 'no prompt', role, reflection, or another baseline, named as in"
                            + " --baselines of evaluate.")
    private @Nullable String prompt;

    @Mixin
    private FormatOption format;

    RunsAnswersCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        AnswerSheet all = all(session.runFolder(run));
        AnswerSheet wanted = all;
        if (task != null) {
            String id = one("task", task, all.tasks());
            wanted = wanted.only(answer -> answer.task().equals(id));
        }
        if (prompt != null) {
            String name = one("prompt", full(prompt), all.prompts());
            wanted = wanted.only(answer -> answer.prompt().equals(name));
        }
        session.out().print(new AnswersReport(wanted).render(format.get()));
        return ExitCode.OK;
    }

    private AnswerSheet all(RunFolder folder) {
        return new KeptAnswers(folder).read().orElseThrow(() -> nothing(folder));
    }

    private UsageException nothing(RunFolder folder) {
        if (folder.config().isEmpty()) {
            return new UsageException("there is no run '" + run + "'; 'irote runs list' shows the runs there are");
        }
        return new UsageException(
                folder.result().isPresent()
                        ? "the answers of " + run + " were not kept: an earlier irote made it"
                        : "the run " + run + " has not ended; go on with 'irote runs resume " + run + "'");
    }

    /** The short names that evaluate's --baselines takes stand for the long ones. */
    private static String full(String name) {
        return Arrays.stream(Baseline.Kind.values())
                .filter(kind -> kind.toString().equals(name))
                .map(Baseline.Kind::label)
                .findFirst()
                .orElse(name);
    }

    private static String one(String what, String wanted, List<String> known) {
        if (known.contains(wanted)) {
            return wanted;
        }
        throw new UsageException("--" + what + ": there are no answers to '" + wanted + "'; "
                + Nearest.to(wanted, known)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElseGet(() -> "there are " + String.join(", ", known)));
    }
}
