package io.irote.cli.check;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Failures;
import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.cli.job.JobConfig;
import io.irote.cli.option.CatalogueOptions;
import io.irote.cli.option.PromptOption;
import io.irote.cli.option.RecordedSearch;
import io.irote.cli.option.RecordedSearch.Source;
import io.irote.cli.option.RunOptions;
import io.irote.report.check.CheckReport;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.RunConfig;
import io.irote.score.Gate;
import io.irote.search.ReflectionFile;
import io.irote.search.SavedReflection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code irote check}. */
@CommandLine.Command(
        name = "check",
        header = "Scores committed reflections again, and fails where one scores worse than it did.",
        description = {
            "Puts the held-out questionnaire and open tasks to the model that each file names, with the samples and"
                    + " seed of its search, and compares with the scores in the file, and task by task with the answers"
                    + " that were kept beside it. Remembered answers are not used: the model is asked as it is now.",
            "With --recorded no model is asked, and no key is needed: every score is computed again from the answers that"
                    + " were kept.",
            "Exit code 10 if a score fell or is too low, else 3 if a model or 2 if a file cannot be used; the other"
                    + " reflections are scored all the same. Where items, templates or the rubric changed since the"
                    + " search, scores are not comparable: that is said and is no failure without --frozen, but"
                    + " --min-score still holds."
        },
        footer = {
            "  irote check reflections",
            "  irote check reflections --recorded",
            "  irote check care.yaml big5-openness-20260101-120000 --tolerance 0.5 --min-score 6",
            "  irote check reflections --junit check.xml --summary check.md --quiet",
            "  irote check reflections --model openai:MODEL-2"
        })
public final class CheckCommand implements Command {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|RUN",
            description = "A reflection.yaml, a run folder, the name of a run in irote-runs, or a folder below which"
                    + " all reflection.yaml are checked.")
    private List<String> files;

    @Mixin
    private GateOptions gate;

    @Option(
            names = "--frozen",
            fallbackValue = "true",
            description =
                    "Fails where the reflection's text, an item, a template or the rubric changed since its scores"
                            + " were recorded.")
    private boolean frozen;

    @Option(
            names = "--recorded",
            fallbackValue = "true",
            description = "Asks no model: computes every score again from the answers in the answers.jsonl beside the"
                    + " file, and fails where one is another or something changed since they were given.")
    private boolean recorded;

    @Mixin
    private OutcomeFiles outcomeFiles;

    @Option(names = "--allow-sensitive", fallbackValue = "true", description = "Consent to a trait marked sensitive.")
    private boolean allowSensitive;

    @Mixin
    private CheckedModels models;

    @Mixin
    private CatalogueOptions catalogue;

    @Mixin
    private PromptOption prompts;

    @Mixin
    private RunOptions options;

    public CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        Gate passing = gate.gate();
        Failures failures =
                new Failures(session, spec.commandLine().getParseResult().originalArgs());
        CheckRunner runner = new CheckRunner(session, options, passing, frozen, failures);
        CheckRunner.Outcome outcome = recorded ? runner.recorded(jobs(passing)) : runner.run(jobs(passing));
        session.out()
                .print(new CheckReport(outcome.entries())
                        .render(options.format().get()));
        outcomeFiles.write(outcome.entries(), session.environment());
        return outcome.code();
    }

    private List<CheckJob> jobs(Gate passing) {
        return new ReflectionFiles(session).jobs(files, (file, saved) -> job(file, saved, passing));
    }

    private Job job(Path file, SavedReflection saved, Gate passing) {
        if (!saved.isScored() && passing.least().isEmpty()) {
            throw new UsageException("the file holds no held-out score to compare with; say --min-score");
        }
        RunConfig then = saved.config();
        Source source = Source.current(ReflectionFile.home(file), then, session);
        RecordedSearch search = RecordedSearch.of(session, options.connections().trustsFiles(), List.of(source));
        PromptOption.Chosen chosen = prompts.of(search);
        return new JobConfig(
                        models.cast(search),
                        then.settings(),
                        chosen.templates(),
                        chosen.folder(),
                        allowSensitive || then.sensitive())
                .evaluation(catalogue.findAgain(source, session));
    }
}
