package io.irote.cli.batch;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Failures;
import io.irote.cli.core.Interleaved;
import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.cli.job.JobOptions;
import io.irote.cli.option.RunOptions;
import io.irote.cli.parse.FolderBound;
import io.irote.cli.parse.OptionSettings;
import io.irote.runtime.job.Job;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code irote batch}. */
@CommandLine.Command(
        name = "batch",
        header = "Searches for the reflections of many traits, or of one with many settings.",
        description = {
            "FILE has a trait a line, or is a YAML matrix: 'trait' with a list, optionally 'pole', and any option below",
            "that a result depends on, e.g. 'beta: [0, 1]'; all combinations are run. What the file does not say, the",
            "options say. A job that fails stops no other, and the same command again does only what is not done."
        },
        footer = {
            "  irote batch traits.txt --out reflections",
            "  irote batch matrix.yaml --out ablation --shard 1/4 --format md",
            "  irote traits list | awk 'NR > 1 {print $1}' | irote batch - --dry-run"
        })
public final class BatchCommand implements Command {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A list of traits or a matrix; - for standard input.")
    private String file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "irote-runs",
            description = "The folder of the run folders (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Jobs at once (default: 8, or 1 where only the embedded engine is asked).")
    private @Nullable Integer atOnce;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = Shard.Converter.class,
            defaultValue = "1/1",
            description = "Only every N-th job from the I-th on, e.g. 2/4, for N machines.")
    private Shard shard;

    @Option(names = "--dry-run", fallbackValue = "true", description = "Shows the jobs and what they cost at most.")
    private boolean dryRun;

    @Mixin
    private JobOptions options;

    @Mixin
    private RunOptions running;

    public BatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        if (atOnce != null && atOnce < 1) {
            throw new UsageException("--jobs must be at least 1, not " + atOnce);
        }
        JobOptions.of(Map.of(), given());
        List<BatchJob> jobs = shard.of(jobs());
        Failures failures =
                new Failures(session, spec.commandLine().getParseResult().originalArgs());
        BatchRunner runner = new BatchRunner(session, running, failures);
        return dryRun ? runner.plan(jobs) : runner.run(jobs, interleaved(jobs));
    }

    private List<BatchJob> jobs() throws IOException {
        Path folder = session.environment().folder().resolve(out);
        List<BatchJob> jobs = BatchFile.read(file, session).cells(given()).stream()
                .map(cell -> BatchJob.of(cell, () -> job(cell), folder))
                .distinct()
                .toList();
        Map<String, BatchJob> named = new HashMap<>();
        for (BatchJob job : jobs) {
            if (job instanceof BatchJob.Ready && named.put(job.name(), job) != null) {
                throw new UsageException("two different jobs would have the folder " + job.name()
                        + "; give them different traits, or put one into another file with another --out");
            }
        }
        return jobs;
    }

    private Job job(BatchCell cell) {
        if (!file.equals("-")) {
            refuseOutside(cell);
        }
        return JobOptions.of(cell.settings(), given()).job(cell.trait(), session.environment());
    }

    /** What is piped in was chosen by the user; a file may be that of others. */
    private void refuseOutside(BatchCell cell) {
        FolderBound bound = new FolderBound(session.environment().folder());
        boolean stays = bound.allows(cell.trait())
                && JobOptions.known().stream()
                        .filter(option -> cell.settings().containsKey(OptionSettings.key(option)))
                        .allMatch(option ->
                                bound.allows(option, cell.settings().getOrDefault(OptionSettings.key(option), "")));
        if (!stays) {
            throw new UsageException("the file leads out of the working folder, which it cannot choose; name that"
                    + " folder by --traits-dir or --prompts, or run irote there");
        }
    }

    /** The options of the command line hold for all jobs. Dollar signs are doubled, or picocli would see variables. */
    private IDefaultValueProvider given() {
        return new IDefaultValueProvider() {
            @Override
            public @Nullable String defaultValue(ArgSpec arg) {
                Object value = arg instanceof OptionSpec option
                        ? spec.findOption(option.longestName()).getValue()
                        : null;
                return value == null ? null : value.toString().replace("$", "$$");
            }
        };
    }

    private Interleaved interleaved(List<BatchJob> jobs) {
        return atOnce != null
                ? new Interleaved(atOnce)
                : Interleaved.asking(jobs.stream()
                        .filter(BatchJob.Ready.class::isInstance)
                        .map(BatchJob.Ready.class::cast)
                        .flatMap(ready -> ready.job().config().cast().models().stream())
                        .toList());
    }
}
