package io.irote.trait.catalog;

import io.irote.trait.Trait;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A trait that is read when it is first asked for; safe for several threads. */
final class Lazy {
    private final Supplier<Trait> source;
    private @Nullable Trait trait;

    Lazy(Supplier<Trait> source) {
        this.source = source;
    }

    synchronized Trait get() {
        Trait known = trait;
        if (known == null) {
            known = source.get();
            trait = known;
        }
        return known;
    }
}
