package io.irote.runtime.job;

import io.irote.prompt.TemplateException;
import io.irote.reflection.Templates;
import io.irote.runtime.file.RunFolderException;
import io.irote.text.FileProblemsException;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import io.irote.trait.catalog.TraitCatalog;
import io.irote.trait.catalog.UnknownTraitException;
import io.irote.trait.file.TraitFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The texts of a configuration that was recorded with one hash of all traits and one of all templates, as up to schema 3.
 * Where all is as it was, so is what the job reads.
 *
 * @param home the folder of the file, in which the user's own texts were kept
 */
public record EarlierTexts(Path home) {
    /** The same configuration with the texts one by one, where they are all as they were; else as it is. */
    public RunConfig read(RunConfig recorded) {
        if (!recorded.texts().isSummary()) {
            return recorded;
        }
        try {
            return recorded.with(texts(recorded));
        } catch (RunFolderException
                | FileProblemsException
                | TemplateException
                | UnknownTraitException
                | IllegalArgumentException e) {
            // What cannot be read is not as it was; who goes on with the run is told.
            return recorded;
        }
    }

    private ReadTexts texts(RunConfig recorded) {
        TextPlaces places = new TextPlaces(home, home, false);
        TraitCatalog catalogue = OwnTexts.traits(recorded, places)
                .traitsDir()
                .map(TraitCatalog.shipped()::with)
                .orElseGet(TraitCatalog::shipped);
        Optional<Trait> own = OwnTexts.traitFile(recorded, places).map(TraitFile::read);
        TraitCatalog all = own.map(catalogue::with).orElse(catalogue);
        Templates templates =
                OwnTexts.prompts(recorded, places).map(Templates::from).orElseGet(Templates::new);
        Trait trait = own.orElseGet(() -> all.find(TraitId.parse(recorded.trait())));
        ReadTexts now = new JobTexts(recorded.cast(), trait, all, templates).ofSearch();
        ReadTexts then = recorded.texts();
        return new ReadTexts(
                all.hashOfAll().equals(then.catalogue()) ? now.traits() : then.traits(),
                templates.hashOfAll().equals(then.prompts()) ? now.templates() : then.templates());
    }
}
