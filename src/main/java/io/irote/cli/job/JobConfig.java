package io.irote.cli.job;

import io.irote.cli.core.UsageException;
import io.irote.cli.core.Version;
import io.irote.cli.option.NamedTrait;
import io.irote.optimizer.Settings;
import io.irote.reflection.Templates;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.RunConfig;
import io.irote.trait.Trait;

/** Puts a job together from what the options of a command say. */
public record JobConfig(
        Cast cast, Settings settings, Templates templates, String promptsDir, boolean allowSensitive) {
    /** @throws UsageException if the trait needs a consent that was not given */
    public Job job(NamedTrait named) {
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
                named.catalogue().hash(),
                templates.hash(),
                Version.number());
        return new Job(config, wanted, named.pole(), named.catalogue(), templates);
    }
}
