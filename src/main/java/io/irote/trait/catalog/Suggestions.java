package io.irote.trait.catalog;

import io.irote.text.Nearest;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Guesses which trait a text was meant to name: a mistyped ID, a name without its system, an alias. */
final class Suggestions {
    private static final int MOST = 3;

    private Suggestions() {}

    /** At most three IDs, the nearest first; with the pole that the text names. */
    static List<String> of(String text, Collection<Trait> traits) {
        if (text.length() > Nearest.LONGEST) {
            return List.of();
        }
        String wanted = text.toLowerCase(Locale.ROOT).strip();
        Pole pole = wanted.endsWith(":low") ? Pole.LOW : Pole.HIGH;
        String name = wanted.replaceFirst(":(?:low|high)$", "");
        return traits.stream()
                .flatMap(trait -> Stream.concat(Stream.of(trait), trait.facets().stream()))
                .map(trait -> new Guess(trait.id().with(pole).toString(), distance(name, trait)))
                .filter(guess -> guess.distance <= Nearest.tolerance(name))
                .sorted(Comparator.comparingInt(Guess::distance).thenComparing(Guess::id))
                .limit(MOST)
                .map(Guess::id)
                .toList();
    }

    private record Guess(String id, int distance) {}

    /** To the whole ID; or, one step further away if a system is named, to the name without the system. */
    private static int distance(String name, Trait trait) {
        int colon = name.indexOf(':');
        String local = name.substring(colon + 1);
        int penalty = colon < 0 ? 0 : 1;
        return names(trait)
                .mapToInt(own -> Math.min(
                        Nearest.distance(name, trait.id().system() + ":" + own),
                        penalty + Nearest.distance(local, own)))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** What a trait may be called within its system; a facet also without its trait. */
    private static Stream<String> names(Trait trait) {
        TraitId id = trait.id();
        List<String> own = Stream.concat(Stream.of(id.facet().orElse(id.trait())), trait.aliases().stream())
                .toList();
        if (id.facet().isEmpty()) {
            return own.stream();
        }
        return Stream.concat(own.stream(), own.stream().map(facet -> id.trait() + "/" + facet));
    }
}
