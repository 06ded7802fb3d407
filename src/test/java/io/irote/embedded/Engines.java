package io.irote.embedded;

import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import io.irote.trait.catalog.TraitCatalog;
import java.util.Optional;

/** Engines that tests share, because one takes seconds to start; they are immutable. */
public final class Engines {
    private Engines() {}

    /** The parts of an engine for benevolence, beside the other nine values. */
    static EngineParts values() {
        return Values.PARTS;
    }

    /** That engine. */
    public static EmbeddedEngine engine() {
        return new EmbeddedEngine(values());
    }

    /** The parts of an engine for the facet orderliness. */
    static EngineParts facet() {
        return Facet.PARTS;
    }

    public static Trait trait(String id) {
        return TraitCatalog.shipped().find(TraitId.parse(id));
    }

    private static EngineParts parts(String id) {
        TraitCatalog catalog = TraitCatalog.shipped();
        TraitId name = TraitId.parse(id);
        return EngineParts.of(
                catalog.find(name),
                catalog.system(name.system()),
                catalog.traits(),
                Optional.empty(),
                EngineConstants.DEFAULT);
    }

    private static final class Values {
        static final EngineParts PARTS = parts("schwartz:benevolence");
    }

    private static final class Facet {
        static final EngineParts PARTS = parts("big5:conscientiousness/orderliness");
    }
}
