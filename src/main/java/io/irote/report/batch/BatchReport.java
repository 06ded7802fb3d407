package io.irote.report.batch;

import io.irote.report.batch.BatchEntry.Status;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Numbers;
import io.irote.report.kit.Table;
import io.irote.report.score.Caveats;
import io.irote.report.score.Differences;
import io.irote.score.Comparison;
import io.irote.search.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What became of the jobs of a batch, a row each. */
public record BatchReport(List<BatchEntry> entries) {
    private static final String NOTHING = "-";

    public BatchReport {
        entries = List.copyOf(entries);
    }

    public String render(Format format) {
        return switch (format) {
            case TEXT -> table().text() + "\n" + ending() + "\n" + caveat("");
            case MD -> "# Batch\n\n" + table().markdown() + "\n" + ending() + "\n" + caveat("\n> ");
            case JSON -> Json.write(json());
        };
    }

    private Table table() {
        List<String> header = new ArrayList<>(List.of("job"));
        header.addAll(keys());
        header.addAll(List.of("held out, 0-10", "ahead of role prompt"));
        header.addAll(Differences.HEADER);
        header.addAll(List.of("stop", "calls", "tokens", "status"));
        List<Optional<Comparison>> compared = compared();
        return new Table(
                header,
                IntStream.range(0, entries.size())
                        .mapToObj(i -> row(entries.get(i), compared.get(i)))
                        .toList());
    }

    /** The jobs' comparisons with the role prompt, which are shown together. */
    private List<Optional<Comparison>> compared() {
        return Comparison.together(entries.stream().map(BatchEntry::compared).toList());
    }

    private List<String> keys() {
        return entries.stream()
                .flatMap(entry -> entry.varying().keySet().stream())
                .distinct()
                .toList();
    }

    private List<String> row(BatchEntry entry, Optional<Comparison> compared) {
        List<String> row = new ArrayList<>(List.of(entry.job()));
        keys().forEach(key -> row.add(entry.varying().getOrDefault(key, NOTHING)));
        row.add(entry.heldOut().map(score -> Numbers.plain(score, 2)).orElse(NOTHING));
        row.addAll(Differences.cells(compared));
        if (compared.isEmpty()) {
            row.set(row.size() - 1 - Differences.HEADER.size(), earlier(entry));
        }
        row.add(stop(entry).orElse(NOTHING));
        row.add(entry.calls().map(Numbers::count).orElse(NOTHING));
        row.add(entry.tokens().map(Numbers::count).orElse(NOTHING));
        row.add(entry.status().toString());
        return row;
    }

    /** A figure that has no verdict. */
    private static String earlier(BatchEntry entry) {
        return entry.ahead().map(gain -> Numbers.signed(gain, 2)).orElse(NOTHING);
    }

    private static Optional<String> stop(BatchEntry entry) {
        return entry.result().map(result -> result.stop().name().toLowerCase(Locale.ROOT));
    }

    /** E.g. {@code 38 of 40 jobs are done, 2 failed.} */
    private String ending() {
        String others = Stream.of(Status.FAILED, Status.BUDGET, Status.INTERRUPTED)
                .filter(status -> count(status) > 0)
                .map(status -> ", " + count(status) + " " + status)
                .collect(Collectors.joining());
        return count(Status.DONE) + " of " + entries.size() + (entries.size() == 1 ? " job is" : " jobs are") + " done"
                + others + ".";
    }

    private long count(Status status) {
        return entries.stream().filter(entry -> entry.status() == status).count();
    }

    private String caveat(String before) {
        boolean simulated =
                entries.stream().flatMap(entry -> entry.result().stream()).anyMatch(RunResult::simulated);
        return simulated ? before + Caveats.SIMULATED + "\n" : "";
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        List<Optional<Comparison>> compared = compared();
        json.put(
                "jobs",
                IntStream.range(0, entries.size())
                        .mapToObj(i -> json(entries.get(i), compared.get(i)))
                        .toList());
        return json;
    }

    private static Map<String, Object> json(BatchEntry entry, Optional<Comparison> compared) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("job", entry.job());
        json.put("settings", entry.varying());
        json.put("status", entry.status().toString());
        json.put("problem", entry.problem());
        json.put("simulated", entry.result().map(RunResult::simulated));
        json.put("trait", entry.result().map(result -> result.config().trait()));
        json.put("reflection", entry.result().map(RunResult::reflection));
        json.put("heldOut", entry.heldOut());
        json.put("aheadOfRolePrompt", entry.ahead());
        json.put("comparedWithRolePrompt", compared);
        json.put("stop", stop(entry));
        json.put("calls", entry.calls());
        json.put("tokens", entry.tokens());
        return json;
    }
}
