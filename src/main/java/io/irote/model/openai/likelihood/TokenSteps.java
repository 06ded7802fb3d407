package io.irote.model.openai.likelihood;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Steps through a text from token to token by what servers call them. A token that is a piece of a character has no
 * text of its own: U+FFFD stands for each byte that begins nothing, and for the beginning of a character without its
 * end.
 *
 * @param text in UTF-8
 * @param late whether a character is named as a whole by its last piece and the pieces before have an empty name; else
 *     an empty name stands for any piece
 */
record TokenSteps(byte[] text, boolean late) {
    private static final Pattern PIECE = Pattern.compile("\uFFFD");
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);
    private static final int LONGEST = 3;

    /** The places where a token ends that begins at one of those places; none if it cannot be there. */
    Set<Integer> after(Set<Integer> places, String token) {
        if (token.isEmpty()) {
            return late
                    ? places
                    : places.stream().flatMapToInt(this::pieces).boxed().collect(Collectors.toSet());
        }
        Set<Integer> reached = places;
        Matcher piece = PIECE.matcher(token);
        int from = 0;
        while (piece.find()) {
            reached = parts(behind(reached, token.substring(from, piece.start())));
            from = piece.end();
        }
        return behind(reached, token.substring(from));
    }

    private Set<Integer> behind(Set<Integer> places, String said) {
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        return places.stream()
                .filter(place -> isAt(place, bytes))
                .map(place -> place + bytes.length)
                .collect(Collectors.toSet());
    }

    private boolean isAt(int place, byte[] bytes) {
        return place + bytes.length <= text.length
                && IntStream.range(0, bytes.length).allMatch(i -> text[place + i] == bytes[i]);
    }

    private Set<Integer> parts(Set<Integer> places) {
        Set<Integer> reached = new TreeSet<>();
        for (int place : places) {
            int most = place == text.length ? 0 : isInside(place) ? 1 : length(place) - 1;
            IntStream.rangeClosed(1, most).forEach(step -> reached.add(place + step));
            if (isAt(place, REPLACEMENT)) {
                reached.add(place + REPLACEMENT.length);
            }
        }
        return reached;
    }

    /** Whether a byte goes on with a character. */
    private boolean isInside(int place) {
        return (text[place] & 0xC0) == 0x80;
    }

    /** How many bytes the character has that begins at a place. */
    private int length(int place) {
        return Math.max(1, Integer.numberOfLeadingZeros(~(text[place] << 24)));
    }

    private IntStream pieces(int place) {
        return IntStream.rangeClosed(place + 1, Math.min(place + LONGEST, text.length))
                .takeWhile(end -> text[end - 1] < 0);
    }
}
