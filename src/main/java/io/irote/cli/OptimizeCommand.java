package io.irote.cli;

import io.irote.optimizer.Settings;
import io.irote.run.RunConfig;
import io.irote.run.RunFolder;
import io.irote.run.RunService.Job;
import io.irote.trait.Trait;
import java.nio.file.Path;
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
            "  irote optimize --trait ./my-trait.yaml --out runs/mine --quiet"
        })
final class OptimizeCommand implements Command {
    private final Session session;

    @Option(
            names = "--trait",
            required = true,
            paramLabel = "TRAIT",
            description = "A trait ID, e.g. big5:openness, big5:openness/ideas or mft:care:low, or a trait file.")
    private String trait;

    @Mixin
    private ModelOption model;

    @Mixin
    private LoopOptions loop;

    @Mixin
    private BudgetOption budget;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The run folder (default: irote-runs/TRAIT-TIME, or that of an unfinished equal run).")
    private @Nullable Path out;

    @Option(names = "--allow-sensitive", fallbackValue = "true", description = "Consent to a trait marked sensitive.")
    private boolean allowSensitive;

    @Mixin
    private CatalogueOptions traits;

    @Mixin
    private FormatOption format;

    @Mixin
    private QuietOption quiet;

    OptimizeCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        if (out != null && out.toString().isEmpty()) {
            throw new UsageException("--out is empty; give it the name of a folder");
        }
        Job job = job(loop.settings());
        Environment world = session.environment();
        RunFolder folder = out == null
                ? session.store().forJob(job, world.clock().instant())
                : new RunFolder(world.folder().resolve(out));
        return new JobRunner(session, quiet.get(), format.get()).run(job, folder, budget.maxTime());
    }

    private Job job(Settings settings) {
        NamedTrait named = traits.find(trait, session.environment());
        Trait wanted = named.trait();
        if (wanted.sensitive() && !allowSensitive) {
            throw new UsageException(wanted.id().name()
                    + " is marked sensitive; add --allow-sensitive if you want it all the same (that is recorded)");
        }
        RunConfig config = new RunConfig(
                RunConfig.SCHEMA,
                wanted.id().with(named.pole()).toString(),
                model.get().toString(),
                settings,
                named.file(),
                named.folder(),
                wanted.sensitive(),
                named.catalogue().hash(),
                Version.number());
        return new Job(config, wanted, named.pole(), named.catalogue());
    }
}
