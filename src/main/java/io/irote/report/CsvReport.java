package io.irote.report;

import io.irote.optimizer.Iteration;
import io.irote.optimizer.Verdict;
import io.irote.report.History.Row;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Iterations and candidates in long form: a row for each figure of each, with all that is needed to group and filter.
 * Numbers are not rounded; figures and errors that are not known are empty.
 */
final class CsvReport {
    private static final List<String> HEADER = List.of(
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
            "standard_error");

    private CsvReport() {}

    static String of(List<Reported> all) {
        return Csv.of(Stream.concat(Stream.of(HEADER), all.stream().flatMap(CsvReport::rows))
                .toList());
    }

    private static Stream<List<String>> rows(Reported reported) {
        return reported.run().stream()
                .flatMap(run -> History.of(run).rows().stream().flatMap(row -> rows(reported, row)));
    }

    private static Stream<List<String>> rows(Reported reported, Row row) {
        List<String> start = List.of(
                reported.name(),
                reported.config().trait(),
                Long.toString(reported.config().settings().seed()),
                Integer.toString(row.iteration().number()));
        return Stream.concat(
                rows(start, iteration(row.iteration()), Measure.of(row)),
                row.iteration().verdicts().stream().flatMap(v -> rows(start, candidate(v), Measure.of(v))));
    }

    private static Stream<List<String>> rows(List<String> start, List<String> subject, List<Measure> measures) {
        return measures.stream().map(measure -> Stream.of(start, subject, cells(measure))
                .flatMap(List::stream)
                .toList());
    }

    private static List<String> iteration(Iteration iteration) {
        return List.of(
                "iteration",
                "",
                iteration.incumbent().reflection().text(),
                iteration.incumbent().origin(),
                "",
                "",
                Integer.toString(iteration.figures().tasks()));
    }

    private static List<String> candidate(Verdict verdict) {
        return List.of(
                "candidate",
                verdict.phase().name().toLowerCase(Locale.ROOT),
                verdict.proposal().reflection().text(),
                verdict.proposal().origin(),
                Boolean.toString(verdict.kept()),
                verdict.reason(),
                Integer.toString(verdict.tasks()));
    }

    private static List<String> cells(Measure measure) {
        return List.of(
                measure.name(),
                number(measure.estimate().value()),
                number(measure.estimate().standardError()));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
