package io.irote.reflection;

import io.irote.trait.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A short first-person text, a numbered list of insights, that is put into a prompt to make a model show a trait. */
public record Reflection(List<Insight> insights) {
    private static final Pattern NUMBER = Pattern.compile("^\\s*\\d+[.)]\\s*");

    private static final int FEW = 3;
    private static final int WORDS_AN_INSIGHT = 16;

    public Reflection {
        insights = List.copyOf(insights);
    }

    public static Reflection of(Insight... insights) {
        return new Reflection(List.of(insights));
    }

    /** The most insights that so many words are given to: three up to 63 words, then one for every 16. */
    public static int mostInsights(int words) {
        return Math.max(FEW, words / WORDS_AN_INSIGHT);
    }

    /** Reads what {@link #text()} writes; numbers may be missing, empty lines are skipped. */
    public static Reflection parse(String text) {
        return new Reflection(text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Insight.parse(NUMBER.matcher(line).replaceFirst("")))
                .toList());
    }

    /** One numbered line an insight, without a final line break. */
    public String text() {
        return IntStream.range(0, insights.size())
                .mapToObj(i -> (i + 1) + ". " + insights.get(i).text())
                .collect(Collectors.joining("\n"));
    }

    /** Words, the numbers and "e.g.:" included: an upper bound of what a reader counts. */
    public int words() {
        return text().isEmpty() ? 0 : Words.count(text());
    }

    /** Every claim and example in reading order. */
    public List<String> statements() {
        return insights.stream()
                .flatMap(insight -> insight.statements().stream())
                .toList();
    }

    @Override
    public String toString() {
        return text();
    }
}
