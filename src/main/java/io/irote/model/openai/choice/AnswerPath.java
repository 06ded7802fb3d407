package io.irote.model.openai.choice;

import io.irote.model.openai.choice.NextTokens.Next;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A written answer with the likeliest tokens at each of its places, from which follow the beginnings that answers have.
 *
 * @param written the texts of its tokens; one may be missing at the end
 * @param places the likeliest at the place of each, at least one
 */
record AnswerPath(List<String> written, List<NextTokens> places) {
    /**
     * A way that an answer may begin.
     *
     * @param option which it names, however it goes on
     * @param open whether what follows is not known, so that it may become a longer option
     */
    record Beginning(String text, double probability, OptionalInt option, boolean open) {
        private static final Beginning NOTHING = new Beginning("", 1, OptionalInt.empty(), true);

        private Beginning with(Next token, OptionNames names) {
            String longer = text + token.text();
            OptionalInt named = names.named(longer);
            return new Beginning(longer, probability * token.probability(), named.isPresent() ? named : option, true);
        }

        private Beginning closed(double rest) {
            return new Beginning(text, probability * rest, option, false);
        }
    }

    /** Of an answer of which the likeliest first tokens are known. */
    static AnswerPath of(NextTokens first) {
        return new AnswerPath(List.of(), List.of(first));
    }

    /** The beginnings, disjoint; the written answer is followed as far as it may become another option. */
    List<Beginning> beginnings(OptionNames names) {
        return from(0, Beginning.NOTHING, names).toList();
    }

    private Stream<Beginning> from(int place, Beginning before, OptionNames names) {
        NextTokens here = places.get(place);
        Stream<Beginning> next = here.tokens().stream()
                .flatMap(token -> isFollowed(place, token.text(), before.text() + token.text(), names)
                        ? from(place + 1, before.with(token, names), names)
                        : Stream.of(before.with(token, names)));
        return place == 0 ? next : Stream.concat(next, Stream.of(before.closed(here.rest())));
    }

    private boolean isFollowed(int place, String token, String text, OptionNames names) {
        return place + 1 < places.size()
                && place < written.size()
                && written.get(place).equals(token)
                && !names.begun(text).isEmpty();
    }

    /** What an option has at most that is none of the beginnings and part of none. */
    double unsent(OptionNames names) {
        int followed = (int) IntStream.range(0, Math.min(written.size(), places.size() - 1))
                .takeWhile(i ->
                        !names.begun(String.join("", written.subList(0, i + 1))).isEmpty())
                .count();
        return places.subList(0, followed + 1).stream()
                .mapToDouble(NextTokens::unsent)
                .max()
                .orElseThrow();
    }
}
