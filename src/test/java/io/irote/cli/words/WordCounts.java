package io.irote.cli.words;

import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How often each word of a text occurs. */
record WordCounts(Map<String, Long> counts) {
    private static final Pattern BETWEEN = Pattern.compile("\\P{L}+");

    WordCounts(String text, int letters) {
        this(BETWEEN.splitAsStream(text)
                .filter(word -> word.length() >= Math.max(1, letters))
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting())));
    }

    String render(Format format) {
        return switch (format) {
            case TEXT -> table().text();
            case MD -> table().markdown();
            case JSON -> Json.write(Map.of("words", counts));
        };
    }

    private Table table() {
        return new Table(
                List.of("word", "count"),
                counts.entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), entry.getValue().toString()))
                        .toList());
    }
}
