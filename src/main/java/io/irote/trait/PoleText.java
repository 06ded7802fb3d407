package io.irote.trait;

import java.util.List;

/**
 * One end of a trait in words.
 *
 * @param label adjectives that fit before "person"
 * @param statements the experience bank of the pole
 */
public record PoleText(String label, String description, List<Experience> statements) {
    public PoleText {
        statements = List.copyOf(statements);
    }
}
