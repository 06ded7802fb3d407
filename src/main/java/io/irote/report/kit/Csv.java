package io.irote.report.kit;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of cells with commas between them (RFC 4180). */
public final class Csv {
    private Csv() {}

    public static String of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** A number as programs read it. */
    public static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
