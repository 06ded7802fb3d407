package io.irote.cli;

import io.irote.model.ModelSpec;
import io.irote.reflection.Templates;
import io.irote.run.Job;
import io.irote.run.Roles;
import io.irote.run.RunConfig;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitCatalog;
import picocli.CommandLine;

/** The job that a user has who sets nothing but the trait and one model for all parts. */
final class UsualJob {
    private UsualJob() {}

    static Job of(Trait trait, TraitCatalog catalogue, ModelSpec model) {
        Templates templates = new Templates();
        Roles roles = Roles.all(model);
        RunConfig config = new RunConfig(
                RunConfig.SCHEMA,
                trait.id().toString(),
                roles.model().toString(),
                roles.proposer().toString(),
                roles.judge().toString(),
                CommandLine.populateCommand(new LoopOptions()).settings(),
                "",
                "",
                "",
                trait.sensitive(),
                catalogue.hash(),
                templates.hash(),
                Version.number());
        return new Job(config, trait, Pole.HIGH, catalogue, templates);
    }
}
