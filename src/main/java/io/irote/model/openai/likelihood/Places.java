package io.irote.model.openai.likelihood;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where tokens lie in a text that they are together, in bytes of UTF-8, as far as their own texts tell. What servers
 * say of offsets is not looked at: each counts them in another unit, and pieces of characters in none.
 *
 * @param begins the places where each token may begin, and behind them the end of the last one
 */
record Places(List<Set<Integer>> begins) {
    /** The places of tokens in a text; none if they are no tokens of it, or not all. */
    static Optional<Places> of(List<String> tokens, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(tokens, new TokenSteps(bytes, false)).or(() -> of(tokens, new TokenSteps(bytes, true)));
    }

    private static Optional<Places> of(List<String> tokens, TokenSteps steps) {
        List<Set<Integer>> begins = new ArrayList<>(List.of(Set.of(0)));
        for (String token : tokens) {
            begins.add(steps.after(begins.get(begins.size() - 1), token));
        }
        Set<Integer> end = Set.of(steps.text().length);
        if (Collections.disjoint(begins.get(tokens.size()), end)) {
            return Optional.empty();
        }
        begins.set(tokens.size(), end);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            begins.set(i, leading(begins.get(i), tokens.get(i), begins.get(i + 1), steps));
        }
        return Optional.of(new Places(begins));
    }

    /** Those places from which a token leads to one of the next ones. */
    private static Set<Integer> leading(Set<Integer> places, String token, Set<Integer> next, TokenSteps steps) {
        return places.stream()
                .filter(place -> !Collections.disjoint(steps.after(Set.of(place), token), next))
                .collect(Collectors.toSet());
    }

    /** The first token behind a beginning of the text; none if a token may straddle its end. */
    OptionalInt behind(String beginning) {
        Set<Integer> end = Set.of(beginning.getBytes(StandardCharsets.UTF_8).length);
        return IntStream.range(0, begins.size())
                .filter(i -> begins.get(i).equals(end))
                .findFirst();
    }

    /** The token that straddles the end of a beginning of the text. */
    int across(String beginning) {
        int end = beginning.getBytes(StandardCharsets.UTF_8).length;
        return (int) begins.stream()
                        .takeWhile(places -> places.stream().allMatch(place -> place < end))
                        .count()
                - 1;
    }
}
