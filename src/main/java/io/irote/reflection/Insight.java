package io.irote.reflection;

import io.irote.trait.Experience;
import io.irote.trait.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A self-perception followed by experiences or actions that show it: {@code claim, e.g.: example; example}.
 *
 * @param examples may be empty
 * @param separator stands before the examples in the language of the insight; empty for English, as in files of before
 */
public record Insight(String claim, List<String> examples, Optional<String> separator) {
    private static final Pattern NEXT = Pattern.compile("[;；]");
    private static final String WIDE = "：";

    /**
     * @throws IllegalArgumentException if the claim is blank or a part holds a line break
     */
    public Insight {
        examples = List.copyOf(examples);
        separator = separator.filter(s -> !s.equals(Experience.SEPARATOR));
        if (claim.isBlank() || examples.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("an insight has an empty part");
        }
        if (claim.contains("\n") || examples.stream().anyMatch(example -> example.contains("\n"))) {
            throw new IllegalArgumentException("an insight is one line, got: " + claim);
        }
    }

    /** An English insight. */
    public Insight(String claim, List<String> examples) {
        this(claim, examples, Optional.empty());
    }

    public Insight(String claim, String example) {
        this(claim, List.of(example));
    }

    public static Insight of(Experience experience) {
        return new Insight(experience.claim(), List.of(experience.action()), Optional.of(experience.separator()));
    }

    /** Reads {@code claim, e.g.: example; example}, with what stands for "e.g." in any language; examples may be missing. */
    public static Insight parse(String text) {
        Optional<String> separator = Language.separators()
                .filter(text::contains)
                .min(Comparator.comparingInt((String s) -> text.indexOf(s)).thenComparingInt(s -> -s.length()));
        return separator.map(s -> parse(text, s)).orElseGet(() -> new Insight(text.strip(), List.of()));
    }

    private static Insight parse(String text, String separator) {
        int at = text.indexOf(separator);
        String rest = text.substring(at + separator.length());
        return new Insight(
                text.substring(0, at).strip(),
                NEXT.splitAsStream(rest).map(String::strip).toList(),
                Optional.of(separator));
    }

    /** An insight of the same language. */
    public Insight with(String otherClaim, List<String> otherExamples) {
        return new Insight(otherClaim, otherExamples, separator);
    }

    public String text() {
        String before = separator.orElse(Experience.SEPARATOR);
        String next = before.endsWith(WIDE) ? "；" : "; ";
        return examples.isEmpty() ? claim : claim + before + String.join(next, examples);
    }

    /** The claim and the examples, each a statement of its own. */
    public List<String> statements() {
        List<String> statements = new ArrayList<>();
        statements.add(claim);
        statements.addAll(examples);
        return List.copyOf(statements);
    }
}
