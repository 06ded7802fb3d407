package io.irote.cli.runs;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.cli.core.Version;
import io.irote.cli.job.JobRunner;
import io.irote.cli.option.CatalogueOptions;
import io.irote.cli.option.NamedRun;
import io.irote.cli.option.NamedTrait;
import io.irote.cli.option.PromptOption;
import io.irote.cli.option.RecordedSearch;
import io.irote.cli.option.RecordedSearch.Source;
import io.irote.cli.option.RunOptions;
import io.irote.reflection.Templates;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.JobTexts;
import io.irote.runtime.job.RunConfig;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code irote runs resume}. */
@CommandLine.Command(
        name = "resume",
        header = "Goes on with a run that was interrupted, killed or out of budget.",
        footer = {"  irote runs resume big5-openness-20260101-120000", "  irote runs resume runs/mine --max-time 10m"})
final class RunsResumeCommand implements Command {
    private final Session session;

    @Parameters(paramLabel = "RUN", description = "The folder of a run, or its name in irote-runs.")
    private String run;

    @Mixin
    private CatalogueOptions catalogue;

    @Mixin
    private PromptOption prompts;

    @Mixin
    private RunOptions options;

    RunsResumeCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        NamedRun named = new NamedRun(session, run);
        RunConfig config = named.config();
        Source source = Source.kept(named.folder().path(), config, session);
        NamedTrait trait = catalogue.findAgain(source, session);
        unchanged("irote", config.irote().equals(Version.number()));
        RecordedSearch search = RecordedSearch.of(session, options.connections().trustsFiles(), List.of(source));
        search.check();
        Templates templates = prompts.of(search).templates();
        JobTexts read = new JobTexts(config.cast(), trait.trait(), trait.catalogue(), templates);
        unchanged("the trait catalogue", read.hasTraits(config.texts()));
        unchanged("the set of prompts", read.hasTemplates(config.texts()));
        Job job = new Job(config, trait.trait(), trait.pole(), trait.catalogue(), templates);
        return new JobRunner(session, options).run(List.of(new JobRunner.Placed(job, named.folder())));
    }

    private void unchanged(String what, boolean isSame) {
        if (!isSame) {
            throw new UsageException(what + " has changed since " + run
                    + " began, so that it cannot end as it would have; begin a new run with 'irote optimize'");
        }
    }
}
