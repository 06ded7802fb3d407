package io.irote.subject;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the sentences of a text end, in any script: what can be used of an answer that the token limit cut. */
final class Sentences {
    private static final String CLOSING = "[\"'”’»›」』）)\\]*_]*";
    /** A full stop of a script that puts no space behind it, or one that a space and no small letter follow. */
    private static final Pattern END =
            Pattern.compile("[。！？｡।॥]" + CLOSING + "|[.!?…؟۔]+" + CLOSING + "(?=\\s+[^\\s\\p{Ll}]|\\s*$)");

    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[^\\p{L}\\p{N}])(?:\\p{L}|e\\.g|i\\.e|z\\. ?B|d\\. ?h|u\\. ?a|Mrs?|Ms|Dr|Prof|St|vs|No|Nr|cf|approx|ca|bzw|usw|Hr|Fr)\\.$");
    /** The number of a list's entry. */
    private static final Pattern NUMBERING = Pattern.compile("(?:^|\\n)\\s*\\d{1,3}\\.$");
    /** A line that ended as a paragraph or an entry of a list does. */
    private static final Pattern LINE = Pattern.compile("\\S[*_]*(?=\\s*\\n\\s*(?:\\n|[-*•]\\s|\\d{1,3}[.)]\\s))");

    private Sentences() {}

    /**
     * The text up to the end of its last whole sentence, paragraph or list entry; up to its last whole word where there is
     * none of these; empty where not even one word is whole.
     */
    static Optional<String> whole(String text) {
        String cut = text.strip();
        int end = Math.max(lastEnd(cut), last(LINE.matcher(cut)));
        int whole = end > 0 ? end : lastWord(cut);
        return Optional.of(cut.substring(0, whole).strip()).filter(s -> !s.isEmpty());
    }

    private static int lastEnd(String text) {
        return END.matcher(text)
                .results()
                .filter(end -> isSentence(text, end))
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0);
    }

    private static boolean isSentence(String text, MatchResult end) {
        String before = text.substring(0, end.end());
        return !ABBREVIATION.matcher(before).find()
                && !NUMBERING.matcher(before).find();
    }

    private static int last(Matcher matcher) {
        return matcher.results().mapToInt(MatchResult::end).max().orElse(0);
    }

    /** The end of the last word with something behind it; scripts without spaces have words wherever they are cut. */
    private static int lastWord(String text) {
        if (text.codePoints().anyMatch(Sentences::isUnspaced)) {
            return text.length();
        }
        int space = text.length();
        while (space > 0 && !Character.isWhitespace(text.charAt(space - 1))) {
            space--;
        }
        return space;
    }

    private static boolean isUnspaced(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
