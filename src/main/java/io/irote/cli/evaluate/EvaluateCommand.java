package io.irote.cli.evaluate;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.cli.job.JobConfig;
import io.irote.cli.job.ReportPage;
import io.irote.cli.job.Resources;
import io.irote.cli.option.CatalogueOptions;
import io.irote.cli.option.ModelOptions;
import io.irote.cli.option.PromptOption;
import io.irote.cli.option.RecordedSearch;
import io.irote.cli.option.RunOptions;
import io.irote.evaluation.Evaluated;
import io.irote.evaluation.EvaluationFile;
import io.irote.evaluation.EvaluationJob;
import io.irote.evaluation.EvaluationResult;
import io.irote.evaluation.EvaluationService;
import io.irote.evaluation.baseline.Baseline;
import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Settings;
import io.irote.report.evaluation.EvaluationReport;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.Job;
import io.irote.search.RunFolder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code irote evaluate}. */
@CommandLine.Command(
        name = "evaluate",
        header = "Scores reflections on tasks that no search saw, beside baselines, and says what is better than what.",
        description = {
            "Also shows what the reflections do to the other traits of the system. What models behind servers answered",
            "is kept: the same command costs nothing the second time. Models, prompts, samples and seed are those of the",
            "search, as the run or file names them; a flag on the command line takes their place, IROTE_MODEL and the",
            "like do not. An evaluation with another model, judge or prompts is kept beside that of the run."
        },
        footer = {
            "  irote evaluate --reflection big5-openness-20260101-120000 --baselines --robustness",
            "  irote evaluate --reflection one.yaml --reflection two.yaml --baselines role,adjectives --format md",
            "  irote evaluate --text \"I help, e.g.: I carried her bags\" --trait mft:care",
            "  irote evaluate --reflection RUN --model openai:MODEL@http://localhost:8000/v1 --transfer openai:OTHER"
        })
public final class EvaluateCommand implements Command {
    private static final String ALL = "all";
    private static final int SAMPLES = 6;
    private static final long SEED = 1;

    private final Session session;

    @Mixin
    private ScoredReflections reflections;

    @Option(
            names = "--all-instruments",
            fallbackValue = "true",
            description = "Scores the questionnaire and open tasks of the search, too.")
    private boolean allInstruments;

    @Option(
            names = "--baselines",
            arity = "0..1",
            split = ",",
            fallbackValue = ALL,
            paramLabel = "NAME",
            description = {
                "Other ways of prompting to compare with: all (if no name follows) or some of role, description,",
                "adjectives, examples, portrait, backstory, evoprompt. No prompt is always among them."
            })
    private List<String> baselines = List.of();

    @Option(
            names = "--search-tokens",
            paramLabel = "N",
            description = "What EvoPrompt may spend (default: as many tokens as the run of the reflection took).")
    private @Nullable Long searchTokens;

    @Option(
            names = "--robustness",
            fallbackValue = "true",
            description =
                    "Changes what should not matter: order, wording, unrelated questions before, where it stands.")
    private boolean robustness;

    @Option(
            names = "--transfer",
            paramLabel = "SPEC",
            description = "Another model to score the reflections on; repeatable.")
    private List<String> transfer = List.of();

    @Option(
            names = "--samples",
            paramLabel = "M2",
            description = "Answers to each open task (default: as many as in the search, else 6).")
    private @Nullable Integer samples;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Everything random follows from it (default: that of the search, else 1).")
    private @Nullable Long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Writes evaluation.json into this folder (default: that of the run, if the reflection of one run is scored).",
                "In a run's folder an evaluation with another model, judge or prompts than the run's gets a file of its own."
            })
    private @Nullable Path out;

    @Option(
            names = "--max-output-tokens",
            paramLabel = "N",
            description = "The most tokens of an answer to an open task (default: the run's, else 300).")
    private @Nullable Integer maxOutputTokens;

    @Option(names = "--allow-sensitive", fallbackValue = "true", description = "Consent to a trait marked sensitive.")
    private boolean allowSensitive;

    @Mixin
    private EvaluatedModels models;

    @Mixin
    private CatalogueOptions catalogue;

    @Mixin
    private PromptOption prompts;

    @Mixin
    private RunOptions options;

    public EvaluateCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        EvaluationJob job = job();
        Evaluated evaluated = evaluated(job);
        EvaluationResult result = evaluated.result();
        session.out().print(new EvaluationReport(result).render(options.format().get()));
        write(evaluated);
        return ExitCode.OK;
    }

    private void write(Evaluated evaluated) {
        if (out != null) {
            write(evaluated, new EvaluationFile(session.environment().folder().resolve(out)));
        } else {
            reflections.onlyRun(session).ifPresent(run -> write(evaluated, run));
        }
    }

    private static String write(Evaluated evaluated, EvaluationFile file) {
        String name = file.write(evaluated.result());
        file.answers(name).write(evaluated.answers());
        return name;
    }

    private void write(Evaluated evaluated, RunFolder run) {
        String file = write(evaluated, new EvaluationFile(run.path()));
        run.result().ifPresent(search -> new ReportPage(session).write(run, search));
        note("the evaluation is in " + session.shown(run.path()) + ", " + file + " and report.html");
    }

    private Evaluated evaluated(EvaluationJob job) {
        try (Resources shared = Resources.open(session, options, job.models())) {
            return new EvaluationService(shared.models(), session.environment().cache(), this::note).run(job);
        }
    }

    private EvaluationJob job() {
        Path folder = session.environment().folder();
        List<EvaluationJob.Named> named = reflections.all(session);
        RecordedSearch then =
                reflections.recorded(session, options.connections().trustsFiles());
        Cast cast = models.cast(then);
        reflections.searchedElsewhere(session, cast.one(Cast.MODEL)).forEach(this::note);
        PromptOption.Chosen chosen = prompts.of(then);
        Job job = new JobConfig(
                        cast, settings(then), chosen.templates(), chosen.folder(), allowSensitive || then.sensitive())
                .evaluation(reflections.trait(session, catalogue));
        return new EvaluationJob(
                job,
                named,
                allInstruments,
                baselines(),
                searchTokens(),
                robustness,
                transfer.stream()
                        .<ModelSpec>map(spec -> ModelOptions.spec("--transfer", spec, folder))
                        .toList());
    }

    private Settings settings(RecordedSearch then) {
        try {
            return Settings.scoring(
                            then.number("--samples", samples, then::samples).orElse(SAMPLES),
                            then.number("--seed", seed, then::seed).orElse(SEED))
                    .withMaxOutputTokens(then.number("--max-output-tokens", maxOutputTokens, then::maxOutputTokens)
                            .map(OptionalInt::of)
                            .orElse(OptionalInt.empty()));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + e.getMessage());
        }
    }

    private OptionalLong searchTokens() {
        if (searchTokens != null) {
            return OptionalLong.of(searchTokens);
        }
        if (reflections.ranFromCache(session) && baselines().contains(Baseline.Kind.EVOPROMPT)) {
            note("the run of the reflection took answers from the cache, which its token count leaves out;"
                    + " --search-tokens says what EvoPrompt may spend");
        }
        return reflections.searchTokens(session);
    }

    private List<Baseline.Kind> baselines() {
        return baselines.contains(ALL)
                ? List.of(Baseline.Kind.values())
                : baselines.stream().map(EvaluateCommand::baseline).distinct().toList();
    }

    private static Baseline.Kind baseline(String name) {
        return Arrays.stream(Baseline.Kind.values())
                .filter(kind -> kind.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException("--baselines: there is no '" + name + "'; there are " + ALL + ", "
                        + Arrays.stream(Baseline.Kind.values())
                                .map(Baseline.Kind::toString)
                                .collect(Collectors.joining(", "))));
    }

    private void note(String line) {
        if (!options.quiet()) {
            session.err().println("irote: " + line);
        }
    }
}
