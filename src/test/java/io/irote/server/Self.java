package io.irote.server;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** First-person statements in a text: lines of a list, quoted or not, that begin with "I" or "My". */
record Self(List<String> insights) {
    private static final Pattern LINE =
            Pattern.compile("^(?:> ?)?(?:\\d+[.)] |[-*] )?((?:I|My) [^\\n]{3,})$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
    private static final Set<String> COMMON =
            Set.of("have", "that", "this", "with", "what", "when", "they", "about", "from", "them", "very", "before");
    private static final int MOST_WORDS = 20;
    private static final int STEM = 5;

    static Self in(String text) {
        return new Self(LINE.matcher(text)
                .results()
                .map(match -> match.group(1).strip())
                .toList());
    }

    /** Claims and examples, each a sentence of its own, the very long ones cut. */
    List<String> sentences() {
        return insights.stream()
                .flatMap(insight -> Stream.of(insight.split(", e\\.g\\.: |; ")))
                .map(Self::sentence)
                .toList();
    }

    private static String sentence(String statement) {
        List<String> words = List.of(statement.strip().split("\\s+"));
        String shortened = String.join(" ", words.subList(0, Math.min(words.size(), MOST_WORDS)));
        return shortened.replaceAll("[.;,]+$", "") + ".";
    }

    /** How many different content words of {@code text} the other one has, too. */
    static long shared(String text, String other) {
        Set<String> stems = stems(other);
        return stems(text).stream().filter(stems::contains).count();
    }

    private static Set<String> stems(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> !COMMON.contains(word))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }
}
