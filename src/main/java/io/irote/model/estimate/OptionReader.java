package io.irote.model.estimate;

import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds which option an answer names. A direct answer begins with its option ("4 = Moderately Accurate"); a wordy one ends
 * with it, on its last line ("P(Text 1 | Text 2) = 8"), which a cut-off answer has not reached.
 */
final class OptionReader {
    /** Not part of a longer word or number, nor the end of a range or of a scale: "4-5", "4/5", "4 out of 5". */
    private static final String BEFORE = "(?<![\\p{L}\\p{N}/–-])(?<!\\p{N}[.,])(?<!\\bof )";

    private static final String AFTER = "(?![\\p{L}\\p{N}])(?![.,–-]\\p{N})";
    /** "A friend would" begins with an article, not with option A. */
    private static final String NO_ARTICLE = "(?!\\s+\\p{Ll})";

    private final List<String> options;
    private final Pattern named;

    OptionReader(List<String> options) {
        this.options = options;
        this.named = Pattern.compile(options.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(OptionReader::pattern)
                .collect(Collectors.joining("|", BEFORE + "(?:", ")")));
    }

    private static String pattern(String option) {
        String exact = Pattern.quote(option) + AFTER;
        boolean letter = option.length() == 1 && Character.isLetter(option.charAt(0));
        return letter ? exact + NO_ARTICLE : "(?i:" + exact + ")";
    }

    /** The index of the option, if one can be told. */
    OptionalInt read(Generation answer) {
        String text = answer.text().strip();
        Matcher matcher = named.matcher(text);
        if (matcher.find() && isDirect(text.substring(0, matcher.start()))) {
            return index(matcher.group());
        }
        return answer.finish() == FinishReason.LENGTH ? OptionalInt.empty() : last(text);
    }

    private static boolean isDirect(String before) {
        return before.chars().noneMatch(Character::isLetterOrDigit);
    }

    private OptionalInt last(String text) {
        String lastLine = text.substring(text.lastIndexOf('\n') + 1);
        return named.matcher(lastLine)
                .results()
                .map(MatchResult::group)
                .reduce((first, second) -> second)
                .map(this::index)
                .orElse(OptionalInt.empty());
    }

    private OptionalInt index(String name) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).equalsIgnoreCase(name)) {
                return OptionalInt.of(i);
            }
        }
        throw new IllegalStateException("the pattern matched '" + name + "', which is none of " + options);
    }
}
