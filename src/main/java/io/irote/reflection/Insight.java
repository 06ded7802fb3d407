package io.irote.reflection;

import java.util.ArrayList;
import java.util.List;

/**
 * A self-perception followed by experiences or actions that show it: {@code claim, e.g.: example; example}.
 *
 * @param examples may be empty
 */
public record Insight(String claim, List<String> examples) {
    private static final String EXAMPLES = ", e.g.: ";
    private static final String NEXT = "; ";

    /**
     * @throws IllegalArgumentException if the claim is blank or a part holds a line break
     */
    public Insight {
        examples = List.copyOf(examples);
        if (claim.isBlank() || examples.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("an insight has an empty part");
        }
        if (claim.contains("\n") || examples.stream().anyMatch(example -> example.contains("\n"))) {
            throw new IllegalArgumentException("an insight is one line, got: " + claim);
        }
    }

    public Insight(String claim, String example) {
        this(claim, List.of(example));
    }

    /** Reads {@code claim, e.g.: example; example}; the examples may be missing. */
    public static Insight parse(String text) {
        int at = text.indexOf(EXAMPLES);
        if (at < 0) {
            return new Insight(text.strip(), List.of());
        }
        String rest = text.substring(at + EXAMPLES.length());
        return new Insight(
                text.substring(0, at).strip(),
                List.of(rest.split(";")).stream().map(String::strip).toList());
    }

    public String text() {
        return examples.isEmpty() ? claim : claim + EXAMPLES + String.join(NEXT, examples);
    }

    /** The claim and the examples, each a statement of its own. */
    public List<String> statements() {
        List<String> statements = new ArrayList<>();
        statements.add(claim);
        statements.addAll(examples);
        return List.copyOf(statements);
    }
}
