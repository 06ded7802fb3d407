package io.irote.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A sentence, a paraphrase of it with hardly a word in common, and a sentence about something else. */
record Triple(String text, String paraphrase, String other) {
    static List<Triple> all() throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Triple.class.getResourceAsStream("triples.txt"), StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(line -> line.split("\\|"))
                    .map(parts -> new Triple(parts[0], parts[1], parts[2]))
                    .toList();
        }
    }
}
