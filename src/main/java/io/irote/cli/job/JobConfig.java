package io.irote.cli.job;

import io.irote.cli.core.UsageException;
import io.irote.cli.core.Version;
import io.irote.cli.option.NamedTrait;
import io.irote.optimizer.Settings;
import io.irote.reflection.Templates;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.JobTexts;
import io.irote.runtime.job.ReadTexts;
import io.irote.runtime.job.RunConfig;
import io.irote.trait.Trait;
import java.util.function.Function;

/** Puts a job together from what the options of a command say. */
public record JobConfig(Cast cast, Settings settings, Templates templates, String promptsDir, boolean allowSensitive) {
    /**
     * A search.
     *
     * @throws UsageException if the trait needs a consent that was not given
     */
    public Job search(NamedTrait named) {
        return job(named, JobTexts::ofSearch);
    }

    /**
     * An evaluation.
     *
     * @throws UsageException if the trait needs a consent that was not given
     */
    public Job evaluation(NamedTrait named) {
        return job(named, JobTexts::ofEvaluation);
    }

    private Job job(NamedTrait named, Function<JobTexts, ReadTexts> texts) {
        Trait wanted = named.trait();
        if (wanted.sensitive() && !allowSensitive) {
            throw new UsageException(wanted.id().name()
                    + " is marked sensitive; add --allow-sensitive if you want it all the same (that is recorded)");
        }
        RunConfig config = new RunConfig(
                wanted.id().with(named.pole()).toString(),
                cast,
                settings,
                named.file(),
                named.folder(),
                promptsDir,
                wanted.sensitive(),
                texts.apply(new JobTexts(cast, wanted, named.catalogue(), templates)),
                Version.number());
        return new Job(config, wanted, named.pole(), named.catalogue(), templates);
    }
}
