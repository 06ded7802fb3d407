package io.irote.cli.models;

import io.irote.cli.core.Session;
import io.irote.cli.core.Version;
import io.irote.cli.option.ConnectionOptions;
import io.irote.cli.option.LoopOptions;
import io.irote.model.cache.AnswerCache;
import io.irote.model.call.Tokens;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Settings;
import io.irote.reflection.Templates;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.JobTexts;
import io.irote.runtime.job.PriceTable;
import io.irote.runtime.job.RunConfig;
import io.irote.runtime.pool.Connections;
import io.irote.runtime.pool.Models;
import io.irote.search.SearchPlan;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import io.irote.trait.catalog.TraitCatalog;
import picocli.CommandLine;

/** The job that a user has who sets nothing but the trait and one model for all parts. */
final class UsualJob {
    private static final TraitId SUBJECT = TraitId.parse("big5:openness");

    private UsualJob() {}

    /** What a search with a model in this process takes at most. */
    static Tokens tokens(Session session, ModelSpec.Local model) {
        TraitCatalog catalogue = TraitCatalog.shipped();
        Connections none = CommandLine.populateCommand(new ConnectionOptions()).get(session);
        try (Models models = new Models(none, AnswerCache.NONE, PriceTable.shipped(), session.time())) {
            return SearchPlan.of(of(catalogue.find(SUBJECT), catalogue, model), models)
                    .tokens();
        }
    }

    /** What a search with a model behind a server takes at most, by what was found out about it. */
    static CostPlan plan(ModelSpec.Remote model, Capabilities found) {
        TraitCatalog catalogue = TraitCatalog.shipped();
        return SearchPlan.of(of(catalogue.find(SUBJECT), catalogue, model), spec -> found, PriceTable.shipped());
    }

    /** Its searches' scoring. */
    static UsualScoring scoring() {
        return UsualScoring.of(TraitCatalog.shipped().find(SUBJECT), settings());
    }

    private static Settings settings() {
        return CommandLine.populateCommand(new LoopOptions()).settings();
    }

    private static Job of(Trait trait, TraitCatalog catalogue, ModelSpec model) {
        Templates templates = new Templates();
        Cast cast = RunConfig.cast(model);
        RunConfig config = new RunConfig(
                trait.id().toString(),
                cast,
                settings(),
                "",
                "",
                "",
                trait.sensitive(),
                new JobTexts(cast, trait, catalogue, templates).ofSearch(),
                Version.number());
        return new Job(config, trait, Pole.HIGH, catalogue, templates);
    }
}
