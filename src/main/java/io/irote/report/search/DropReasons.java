package io.irote.report.search;

import io.irote.optimizer.Iteration;
import io.irote.optimizer.proposal.Rejection;
import io.irote.optimizer.race.Verdict;
import io.irote.report.kit.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of candidates, and of texts that never became one, counted. */
final class DropReasons {
    private DropReasons() {}

    static Table of(List<Iteration> history) {
        Map<String, Long> counts = verdicts(history);
        rejections(history).forEach((reason, times) -> counts.put("proposals: rejected, " + reason, times));
        return new Table(
                List.of("candidates", "times"),
                counts.entrySet().stream()
                        .map(e -> List.of(e.getKey(), e.getValue().toString()))
                        .toList());
    }

    private static Map<String, Long> verdicts(List<Iteration> history) {
        return counted(history.stream()
                .flatMap(iteration -> iteration.verdicts().stream())
                .map(DropReasons::line));
    }

    private static String line(Verdict verdict) {
        return verdict.phase().name().toLowerCase(Locale.ROOT)
                + (verdict.kept() ? ": kept, " : ": dropped, ")
                + verdict.reason();
    }

    /** Reasons that differ only in their numbers are one. */
    private static Map<String, Long> rejections(List<Iteration> history) {
        return Ranges.count(history.stream()
                .flatMap(iteration -> iteration.rejected().stream())
                .map(Rejection::reason)
                .toList());
    }

    private static Map<String, Long> counted(Stream<String> lines) {
        return lines.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
