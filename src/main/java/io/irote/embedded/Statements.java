package io.irote.embedded;

import io.irote.trait.Language;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Splits any text into statements; unlike a reflection's own parser it takes whatever a prompt holds. */
final class Statements {
    /** A list number, as a reflection writes it. */
    static final Pattern NUMBER = Pattern.compile("^\\s*\\d+[.)]\\s+");

    private static final Pattern PARTS = Pattern.compile(Stream.concat(
                    Stream.of(",?\\s+e\\.g\\.:?\\s+|\\s*[;；]\\s*"),
                    Language.separators().map(Pattern::quote))
            .collect(Collectors.joining("|")));
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？])|\\R+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private Statements() {}

    /** The claim and the examples of one line, {@code 1. claim, e.g.: example; example}. */
    static List<String> ofLine(String line) {
        return parts(PARTS, NUMBER.matcher(line).replaceFirst(""));
    }

    static List<String> ofSentences(String text) {
        return parts(SENTENCES, text);
    }

    private static List<String> parts(Pattern separator, String text) {
        return Arrays.stream(separator.split(text))
                .map(String::strip)
                .filter(part -> LETTER.matcher(part).find())
                .toList();
    }
}
