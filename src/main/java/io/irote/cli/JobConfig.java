package io.irote.cli;

import io.irote.optimizer.Settings;
import io.irote.reflection.Templates;
import io.irote.run.Job;
import io.irote.run.Roles;
import io.irote.run.RunConfig;
import io.irote.trait.Trait;

/** Puts a job together from what the options of a command say. */
record JobConfig(Roles roles, Settings settings, Templates templates, String promptsDir, boolean allowSensitive) {
    /** @throws UsageException if the trait needs a consent that was not given */
    Job job(NamedTrait named) {
        Trait wanted = named.trait();
        if (wanted.sensitive() && !allowSensitive) {
            throw new UsageException(wanted.id().name()
                    + " is marked sensitive; add --allow-sensitive if you want it all the same (that is recorded)");
        }
        RunConfig config = new RunConfig(
                RunConfig.SCHEMA,
                wanted.id().with(named.pole()).toString(),
                roles.model().toString(),
                roles.proposer().toString(),
                roles.judge().toString(),
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
