package io.irote.runtime.job;

import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.catalog.TraitCatalog;
import java.nio.file.Path;

/**
 * What is to be optimised, and by what.
 *
 * @param templates ask for texts in the language of the trait
 * @param own the texts of the user's that its run keeps
 */
public record Job(RunConfig config, Trait trait, Pole pole, TraitCatalog catalogue, Templates templates, OwnTexts own) {
    public Job {
        templates = templates.in(trait.language());
    }

    /** One with nothing to keep: its texts came with the program, or are kept already. */
    public Job(RunConfig config, Trait trait, Pole pole, TraitCatalog catalogue, Templates templates) {
        this(config, trait, pole, catalogue, templates, OwnTexts.NONE);
    }

    /** The same, with the user's own texts as they lie in and below a folder. */
    public Job keepingFrom(Path folder) {
        return new Job(config, trait, pole, catalogue, templates, OwnTexts.named(config, folder));
    }
}
