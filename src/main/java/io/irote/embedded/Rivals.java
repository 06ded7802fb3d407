package io.irote.embedded;

import io.irote.trait.Trait;
import java.util.ArrayList;
import java.util.List;

/** The traits that a text may be about beside the target. */
final class Rivals {
    private Rivals() {}

    /**
     * The target and its rivals: for a trait the others of its system; for a facet the other facets of its trait, which
     * stand in for that trait, and the other traits of the system. A trait alone in its system is set beside those of
     * {@code fallback}, so that texts about something else have somewhere to belong.
     */
    static List<Trait> of(Trait target, List<Trait> system, List<Trait> fallback) {
        List<Trait> known = new ArrayList<>();
        for (Trait trait : system) {
            boolean parent = trait.facets().stream().anyMatch(facet -> same(facet, target));
            known.addAll(parent ? trait.facets() : List.of(trait));
        }
        if (known.stream().noneMatch(trait -> same(trait, target))) {
            known.add(target);
        }
        if (known.size() == 1) {
            fallback.stream().filter(trait -> !same(trait, target)).forEach(known::add);
        }
        return List.copyOf(known);
    }

    private static boolean same(Trait a, Trait b) {
        return a.id().name().equals(b.id().name());
    }
}
