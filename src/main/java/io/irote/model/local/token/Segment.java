package io.irote.model.local.token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A special token with the text up to the next one: what a tokenizer splits on its own.
 *
 * @param special empty at the beginning of a prompt that begins with text
 */
record Segment(Optional<String> special, String text) {
    private static final Pattern NONE = Pattern.compile("(?!)");

    /** Finds special tokens by their names, the longest first. */
    static Pattern finder(Set<String> specials) {
        return specials.isEmpty()
                ? NONE
                : Pattern.compile(specials.stream()
                        .sorted(Comparator.comparing(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")));
    }

    /** The segments of a prompt; only its control parts have special tokens. */
    static List<Segment> of(List<Part> parts, Pattern specials) {
        List<Segment> segments = new ArrayList<>();
        Optional<String> special = Optional.empty();
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            int from = 0;
            Matcher found = specials.matcher(part.text());
            while (part instanceof Part.Control && found.find()) {
                text.append(part.text(), from, found.start());
                segments.add(new Segment(special, text.toString()));
                special = Optional.of(found.group());
                text.setLength(0);
                from = found.end();
            }
            text.append(part.text(), from, part.text().length());
        }
        segments.add(new Segment(special, text.toString()));
        return segments;
    }

    /**
     * The text in pieces of which none contains the name of a special token: it is cut within each name, so that the
     * tokenizer finds none.
     */
    List<String> pieces(Pattern specials) {
        List<String> pieces = new ArrayList<>();
        Matcher found = specials.matcher(text);
        int from = 0;
        while (found.find(from)) {
            pieces.add(text.substring(from, found.start() + 1));
            from = found.start() + 1;
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
