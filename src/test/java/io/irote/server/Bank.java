package io.irote.server;

import java.util.List;
import java.util.Optional;

/** Statements with the pole that each shows, e.g. {@code openness +}. */
final class Bank {
    private final List<Entry> entries =
            Resource.lines("statements.txt").stream().map(Entry::read).toList();

    private record Entry(String pole, String statement) {
        static Entry read(String line) {
            String[] parts = line.split(" ", 3);
            return new Entry(parts[0] + " " + parts[1], parts[2]);
        }
    }

    /** Those of the pole that a text leans to; none if it leans to no pole. */
    List<String> of(String text) {
        Optional<String> pole = Leaning.of(text).strongest();
        return entries.stream()
                .filter(entry -> pole.equals(Optional.of(entry.pole())))
                .map(Entry::statement)
                .toList();
    }

    List<String> all() {
        return entries.stream().map(Entry::statement).toList();
    }
}
