package io.irote.run;

import io.irote.model.Capabilities;
import io.irote.model.ModelSpec;
import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitCatalog;
import java.util.function.Function;

/**
 * What is to be optimised, and by what.
 *
 * @param templates ask for texts in the language of the trait
 */
public record Job(RunConfig config, Trait trait, Pole pole, TraitCatalog catalogue, Templates templates) {
    public Job {
        templates = templates.in(trait.language());
    }

    /** What the job will cost at most, by what is known of its models. */
    public CostPlan plan(PriceTable prices, Function<ModelSpec.LanguageModel, Capabilities> known) {
        CostPlan told = new CostPlanner(this, known.andThen(Capabilities::told), prices).plan();
        return new CostPlan(new CostPlanner(this, known, prices).plan().lines(), told.calls());
    }
}
