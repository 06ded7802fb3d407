package io.irote.statistics.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Answers of 2,800 people to 25 items, which are no part of the project, with their reference values. */
record Bfi(List<String> names, List<String[]> rows, JsonNode reference) {
    static final Path FOLDER = Path.of("..", "shared", "data").toAbsolutePath().normalize();

    static boolean isThere() {
        return Files.isReadable(FOLDER.resolve("bfi.csv")) && Files.isReadable(FOLDER.resolve("bfi_reference.json"));
    }

    static Bfi read() throws IOException {
        List<String[]> lines = Files.readAllLines(FOLDER.resolve("bfi.csv")).stream()
                .map(line -> line.split(",", -1))
                .toList();
        JsonNode reference =
                new ObjectMapper().readTree(FOLDER.resolve("bfi_reference.json").toFile());
        return new Bfi(Arrays.asList(lines.get(0)), lines.subList(1, lines.size()), reference);
    }

    /** The items in their keyed direction; a minus before the name reverses. */
    ResponseMatrix keyed(List<String> keys) {
        return ResponseMatrix.ofItems(keys.stream().map(this::item).toArray(double[][]::new));
    }

    private double[] item(String key) {
        int column = names.indexOf(key.replace("-", ""));
        return rows.stream()
                .mapToDouble(row -> row[column].isEmpty() ? Double.NaN : Double.parseDouble(row[column]))
                .map(answer -> key.startsWith("-") ? reversed(answer) : answer)
                .toArray();
    }

    private double reversed(double answer) {
        return reference.get("response_min").asInt()
                + reference.get("response_max").asInt()
                - answer;
    }
}
