package io.irote.report.page;

import io.irote.report.evaluation.EvaluationRows;
import io.irote.report.kit.Csv;
import io.irote.report.search.RunRows;
import io.irote.report.search.RunSettings;
import io.irote.runtime.job.RunConfig;
import io.irote.search.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Runs and evaluations in long form: a row for each figure, with all that is needed to group and filter. Numbers are
 * not rounded; what is not known is empty. Settings that differ between the runs are columns at the end.
 */
public final class CsvReport {
    private static final List<String> COLUMNS = List.of(
            "run",
            "trait",
            "seed",
            "iteration",
            "record",
            "phase",
            "reflection",
            "made_by",
            "kept",
            "reason",
            "tasks",
            "measure",
            "value",
            "standard_error",
            "prompt",
            "of",
            "low",
            "high",
            "p",
            "g",
            "p_holm",
            "verdict");

    private CsvReport() {}

    static String of(List<Reported> all) {
        List<String> settings = RunSettings.varying(all.stream()
                .flatMap(reported -> reported.run().stream())
                .map(RunResult::config)
                .toList());
        List<String> header = Stream.concat(COLUMNS.stream(), settings.stream()).toList();
        return Csv.of(Stream.concat(Stream.of(header), all.stream().flatMap(each -> rows(each, settings)))
                .toList());
    }

    private static Stream<List<String>> rows(Reported reported, List<String> settings) {
        Map<String, String> common = common(reported, settings);
        return Stream.concat(
                        reported.run().stream().flatMap(RunRows::of),
                        reported.evaluation().stream().flatMap(EvaluationRows::of))
                .map(row -> cells(common, row, settings));
    }

    private static Map<String, String> common(Reported reported, List<String> settings) {
        RunConfig config = reported.config();
        Map<String, String> common = new LinkedHashMap<>();
        common.put("run", reported.name());
        common.put("trait", config.trait());
        common.put("seed", Long.toString(config.settings().seed()));
        Map<String, String> all = RunSettings.of(config);
        settings.forEach(name -> common.put(name, Objects.requireNonNull(all.get(name))));
        return common;
    }

    private static List<String> cells(Map<String, String> common, Map<String, String> row, List<String> settings) {
        List<String> cells = new ArrayList<>();
        Stream.concat(COLUMNS.stream(), settings.stream())
                .forEach(column -> cells.add(row.getOrDefault(column, common.getOrDefault(column, ""))));
        return cells;
    }
}
