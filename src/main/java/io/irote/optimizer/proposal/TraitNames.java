package io.irote.optimizer.proposal;

import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds where a text names a trait instead of showing it: its name or an alias ("openness"), or a person or a degree
 * labelled with a kindred word ("an open person", "high in curiosity"). A kindred word in ordinary use is no name of it
 * ("I am open to new ideas").
 */
final class TraitNames {
    private static final Pattern LABELLED = Pattern.compile(
            "\\b(?:as |such )?an?\\s+(?<person>(?:[\\p{L}-]+,?\\s+){1,5}?)(?:person|individual|type|personality)\\b"
                    + "|\\b(?:high|low) (?:in|on) (?<degree>[\\p{L}-]+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHORTEST_STEM = 3;

    private final Pattern names;
    private final List<String> kin;

    TraitNames(Trait trait) {
        String own = trait.id().facet().orElse(trait.id().trait());
        names = Words.naming(
                Stream.concat(Stream.of(trait.title(), own), trait.aliases().stream())
                        .toList(),
                trait.language());
        kin = Stream.concat(
                        Words.folded(trait.title()),
                        Stream.of(Pole.values())
                                .flatMap(pole -> Words.folded(trait.pole(pole).label())))
                .filter(word -> word.length() > SHORTEST_STEM)
                .toList();
    }

    /** The first words of the text that name the trait. */
    Optional<String> in(String text) {
        Stream<String> named = names.matcher(text).results().map(MatchResult::group);
        Stream<String> labelled = LABELLED.matcher(text)
                .results()
                .filter(match -> Words.folded(match.group(match.group(1) == null ? 2 : 1))
                        .anyMatch(this::isKin))
                .map(MatchResult::group);
        return Stream.concat(named, labelled).findFirst();
    }

    /** Whether the word has the stem of one of the trait's words: half of it or more. */
    private boolean isKin(String word) {
        return kin.stream().anyMatch(other -> {
            int stem = commonPrefix(word, other);
            return stem >= SHORTEST_STEM && 2 * stem >= other.length();
        });
    }

    private static int commonPrefix(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
