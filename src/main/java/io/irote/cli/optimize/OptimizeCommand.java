package io.irote.cli.optimize;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.cli.job.JobOptions;
import io.irote.cli.job.JobRunner;
import io.irote.cli.job.JobRunner.Placed;
import io.irote.cli.option.CatalogueOptions;
import io.irote.cli.option.CommaList;
import io.irote.cli.option.RunOptions;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.RunConfig;
import io.irote.search.RunFolder;
import io.irote.search.RunStore;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code irote optimize}. */
@CommandLine.Command(
        name = "optimize",
        header = "Searches for the self-reflection that makes a model express a trait.",
        description = {
            "Prints the reflection with its scores on held-out tasks beside no prompt and the role prompt, and keeps",
            "everything in a run folder. A run that was interrupted or killed goes on with the same command."
        },
        footer = {
            "  irote optimize --trait big5:openness",
            "  irote optimize --trait big5:neuroticism:low --words 30 --seed 7 --format json",
            "  irote optimize --trait ./my-trait.yaml --out runs/mine --quiet",
            "  irote optimize --trait mft:care,mft:fairness --model openai:gpt-4o-mini --dry-run",
            "  irote optimize --trait mft:care --model openai:MODEL@http://localhost:8000/v1 --judge openai:gpt-4o-mini"
        })
public final class OptimizeCommand implements Command {
    private final Session session;

    @Option(
            names = "--trait",
            required = true,
            paramLabel = "TRAIT",
            description = {
                "A trait ID, e.g. big5:openness, big5:openness/ideas or mft:care:low, or a trait file; several are",
                "searched at once."
            })
    private List<String> traits;

    @Mixin
    private JobOptions options;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "The run folder (default: irote-runs/TRAIT-TIME, or that of an unfinished equal run); for several traits",
                "a folder of run folders."
            })
    private @Nullable Path out;

    @Option(
            names = "--dry-run",
            fallbackValue = "true",
            description = "Prints what the run would cost at most, phase by phase, and stops.")
    private boolean dryRun;

    @Mixin
    private RunOptions running;

    public OptimizeCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        if (out != null && out.toString().isEmpty()) {
            throw new UsageException("--out is empty; give it the name of a folder");
        }
        List<Job> jobs = jobs();
        JobRunner runner = new JobRunner(session, running);
        return dryRun
                ? runner.plan(jobs)
                : runner.run(jobs.stream()
                        .map(job -> new Placed(job, folder(job, jobs.size() == 1)))
                        .toList());
    }

    /** One for each trait; a trait may be named twice, once by an alias. */
    private List<Job> jobs() {
        Map<RunConfig, Job> jobs = new LinkedHashMap<>();
        new CommaList(trait -> CatalogueOptions.isFile(trait, session.environment()))
                .split(traits).stream()
                        .map(trait -> options.job(trait, session.environment()))
                        .forEach(job -> jobs.putIfAbsent(job.config(), job));
        return List.copyOf(jobs.values());
    }

    private RunFolder folder(Job job, boolean alone) {
        if (out == null) {
            return session.store().forJob(job, session.environment().clock().instant());
        }
        Path folder = session.environment().folder().resolve(out);
        return new RunFolder(
                alone ? folder : folder.resolve(RunStore.name(job.trait().id().with(job.pole()))));
    }
}
