package io.irote.report.search;

import io.irote.optimizer.Iteration;
import io.irote.optimizer.race.Verdict;
import io.irote.report.kit.Csv;
import io.irote.search.RunResult;
import io.irote.statistics.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The figures of a run's iterations, their candidates and its outcome, each with what it is by column. */
public final class RunRows {
    private RunRows() {}

    public static Stream<Map<String, String>> of(RunResult run) {
        return Stream.concat(
                History.of(run).rows().stream().flatMap(RunRows::iteration),
                RunFigure.ALL.stream().map(outcome -> outcome(run, outcome)));
    }

    private static Stream<Map<String, String>> iteration(History.Row row) {
        String number = Integer.toString(row.iteration().number());
        return Stream.concat(
                        figures(iteration(row.iteration()), Measure.of(row)),
                        row.iteration().verdicts().stream().flatMap(v -> figures(candidate(v), Measure.of(v))))
                .map(cells -> with(cells, "iteration", number));
    }

    private static Map<String, String> with(Map<String, String> cells, String column, String cell) {
        Map<String, String> more = new LinkedHashMap<>(cells);
        more.put(column, cell);
        return more;
    }

    private static Map<String, String> iteration(Iteration iteration) {
        return Map.of(
                "record",
                "iteration",
                "reflection",
                iteration.incumbent().reflection().text(),
                "made_by",
                iteration.incumbent().origin(),
                "tasks",
                Integer.toString(iteration.figures().tasks()));
    }

    private static Map<String, String> candidate(Verdict verdict) {
        return Map.of(
                "record",
                "candidate",
                "phase",
                verdict.phase().name().toLowerCase(Locale.ROOT),
                "reflection",
                verdict.proposal().reflection().text(),
                "made_by",
                verdict.proposal().origin(),
                "kept",
                Boolean.toString(verdict.kept()),
                "reason",
                verdict.reason(),
                "tasks",
                Integer.toString(verdict.tasks()));
    }

    private static Map<String, String> outcome(RunResult run, RunFigure outcome) {
        Estimate figure = outcome.figure().apply(run);
        return figure(Map.of("record", "outcome", "reflection", run.reflection()), new Measure(outcome.name(), figure));
    }

    private static Stream<Map<String, String>> figures(Map<String, String> subject, List<Measure> measures) {
        return measures.stream().map(measure -> figure(subject, measure));
    }

    private static Map<String, String> figure(Map<String, String> subject, Measure measure) {
        Map<String, String> cells = new LinkedHashMap<>(subject);
        cells.put("measure", measure.name());
        cells.put("value", Csv.number(measure.estimate().value()));
        cells.put("standard_error", Csv.number(measure.estimate().standardError()));
        return cells;
    }
}
