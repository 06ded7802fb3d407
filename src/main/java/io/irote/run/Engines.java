package io.irote.run;

import io.irote.model.ModelException;
import io.irote.model.ModelSpec;
import io.irote.model.Ports;
import io.irote.model.embedded.EmbeddedEngine;
import io.irote.trait.Trait;
import io.irote.trait.TraitCatalog;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the models that specs name. */
public final class Engines {
    private Engines() {}

    /**
     * The ports of a model, ready to be asked about a trait.
     *
     * @param cache a folder for what is expensive to compute again
     * @throws io.irote.model.ModelException if the model cannot be used on this machine
     */
    public static Ports open(ModelSpec spec, Trait trait, TraitCatalog catalogue, Optional<Path> cache) {
        if (!(spec instanceof ModelSpec.Embedded)) {
            throw new ModelException("this version cannot ask " + spec + " yet");
        }
        EmbeddedEngine engine = EmbeddedEngine.of(
                trait,
                catalogue.system(trait.id().system()),
                catalogue.traits(),
                cache.map(folder -> folder.resolve("vectors")));
        return new Ports(engine, engine, engine, engine);
    }
}
