package io.irote.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far a text leans to either pole of a few traits, counted in words of the lexicon {@code axes.txt}; a negation turns
 * its sentence round.
 *
 * @param axes in (−1, 1), one for each trait
 */
record Leaning(List<Double> axes) {
    private static final Pattern SENTENCE = Pattern.compile("[.!?;\\n]+|, e\\.g");
    private static final Pattern NEGATION =
            Pattern.compile("\\b(not|never|no|low in|avoid|dislike|rarely|seldom|little|"
                    + "difficulty|hate|without|leave)\\b|n't\\b|-free\\b");
    private static final Map<String, Poles> LEXICON = lexicon();
    /** What was counted before: the same turns are read again and again. */
    private static final Map<String, Leaning> COUNTED = new ConcurrentHashMap<>();

    private record Poles(List<String> high, List<String> low) {
        int count(String word) {
            return starts(high, word) - starts(low, word);
        }

        private static int starts(List<String> stems, String word) {
            return stems.stream().anyMatch(word::startsWith) ? 1 : 0;
        }
    }

    private static Map<String, Poles> lexicon() {
        Map<String, Poles> lexicon = new LinkedHashMap<>();
        for (String line : Resource.lines("axes.txt")) {
            List<String> parts = List.of(line.split(" "));
            Poles poles =
                    lexicon.computeIfAbsent(parts.get(0), axis -> new Poles(new ArrayList<>(), new ArrayList<>()));
            (parts.get(1).equals("+") ? poles.high() : poles.low()).addAll(parts.subList(2, parts.size()));
        }
        return lexicon;
    }

    static Leaning of(String text) {
        return COUNTED.computeIfAbsent(text, Leaning::count);
    }

    private static Leaning count(String text) {
        return new Leaning(LEXICON.values().stream()
                .map(poles -> on(poles, text.toLowerCase(Locale.ROOT)))
                .toList());
    }

    private static double on(Poles poles, String text) {
        double sum = 0;
        double size = 1;
        for (String sentence : SENTENCE.split(text)) {
            int count =
                    Stream.of(sentence.split("[^a-z']+")).mapToInt(poles::count).sum();
            sum += negated(sentence) ? -count : count;
            size += Math.abs(count);
        }
        return sum / size;
    }

    static boolean negated(String sentence) {
        return NEGATION.matcher(sentence.toLowerCase(Locale.ROOT)).find();
    }

    /** The pole that stands out, e.g. {@code openness +}; none if there is no leaning. */
    Optional<String> strongest() {
        List<String> names = new ArrayList<>(LEXICON.keySet());
        return IntStream.range(0, names.size())
                .boxed()
                .filter(i -> axes.get(i) != 0)
                .max(Comparator.comparingDouble(i -> Math.abs(axes.get(i))))
                .map(i -> names.get(i) + (axes.get(i) > 0 ? " +" : " -"));
    }

    double dot(Leaning other) {
        return IntStream.range(0, axes.size())
                .mapToDouble(i -> axes.get(i) * other.axes.get(i))
                .sum();
    }
}
