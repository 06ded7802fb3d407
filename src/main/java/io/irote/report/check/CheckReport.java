package io.irote.report.check;

import io.irote.report.check.CheckEntry.Status;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Markdown;
import io.irote.report.kit.Numbers;
import io.irote.report.kit.Table;
import io.irote.report.score.Caveats;
import io.irote.report.score.Claims;
import io.irote.report.score.Differences;
import io.irote.score.Gate;
import io.irote.text.OneLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of checked reflections, a row for each score. */
public record CheckReport(List<CheckEntry> entries) {
    private static final String NOTHING = "-";

    public CheckReport {
        entries = List.copyOf(entries);
    }

    public String render(Format format) {
        return switch (format) {
            case TEXT -> table().text() + "\n" + ending() + "\n" + caveat("");
            case MD -> markdown();
            case JSON -> Json.write(json());
        };
    }

    private String markdown() {
        return "# Check of reflections\n\n" + ending() + "\n\n" + table().markdown()
                + list(entries.stream().flatMap(entry -> entry.problems().stream()))
                + list(entries.stream().flatMap(entry -> entry.remarks().stream()))
                + caveat("\n> ");
    }

    private static String list(Stream<String> lines) {
        String list = lines.map(line -> "- " + Markdown.escape(line) + "\n").collect(Collectors.joining());
        return list.isEmpty() ? "" : "\n" + list;
    }

    private Table table() {
        return new Table(
                List.of("reflection", "trait", "tasks", "recorded", "now", "change", "result"),
                entries.stream().flatMap(CheckReport::rows).toList());
    }

    private static Stream<List<String>> rows(CheckEntry entry) {
        if (entry.scores().isEmpty()) {
            return Stream.of(row(entry, NOTHING, NOTHING, NOTHING, NOTHING, CheckEntry.word(entry.status())));
        }
        return Stream.concat(
                entry.scores().stream()
                        .map(score -> row(
                                entry,
                                score.tasks(),
                                score.recorded()
                                        .map(then -> Numbers.number(then, 2))
                                        .orElse(NOTHING),
                                Numbers.plain(score.now(), 2),
                                score.change().map(CheckReport::signed).orElse(NOTHING),
                                CheckEntry.word(score.verdict()))),
                entry.paired().stream().map(paired -> row(entry, paired)));
    }

    private static List<String> row(CheckEntry entry, CheckEntry.Paired paired) {
        return row(
                entry,
                paired.name(),
                NOTHING,
                NOTHING,
                Claims.number(paired.ahead()),
                Differences.verdict(paired.ahead()));
    }

    private static List<String> row(
            CheckEntry entry, String tasks, String recorded, String now, String change, String result) {
        return Stream.of(entry.file(), entry.trait(), tasks, recorded, now, change, result)
                .map(CheckReport::cell)
                .toList();
    }

    private static String cell(String text) {
        return text.isEmpty() ? NOTHING : OneLine.of(text);
    }

    private static String signed(double change) {
        return (change >= 0 ? "+" : "") + Numbers.number(change, 2);
    }

    /** E.g. {@code 38 of 40 reflections passed, 1 failed, 1 not scored.} */
    private String ending() {
        String others = Stream.of(Status.FAILED, Status.NOT_COMPARED, Status.NOT_SCORED)
                .filter(status -> count(status) > 0)
                .map(status -> ", " + count(status) + " " + status)
                .collect(Collectors.joining());
        return count(Status.PASSED) + " of " + entries.size() + (entries.size() == 1 ? " reflection" : " reflections")
                + " passed" + others + ".";
    }

    private long count(Status status) {
        return entries.stream().filter(entry -> entry.status() == status).count();
    }

    private String caveat(String before) {
        return entries.stream().anyMatch(CheckEntry::simulated) ? before + Caveats.SIMULATED + "\n" : "";
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("reflections", entries.stream().map(CheckReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(CheckEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", entry.file());
        json.put("trait", entry.trait());
        json.put("model", entry.model());
        json.put("status", entry.status().toString());
        json.put("simulated", entry.simulated());
        json.put("scores", entry.scores().stream().map(CheckReport::json).toList());
        json.put("paired", entry.paired().stream().map(CheckReport::json).toList());
        json.put("problems", entry.problems());
        json.put("notes", entry.known());
        return json;
    }

    private static Map<String, Object> json(CheckEntry.Paired paired) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", paired.name());
        json.put("ahead", paired.ahead());
        return json;
    }

    private static Map<String, Object> json(Gate.Score score) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tasks", score.tasks());
        json.put("recorded", score.recorded());
        json.put("now", score.now());
        json.put("change", score.change());
        json.put("verdict", CheckEntry.word(score.verdict()));
        return json;
    }
}
