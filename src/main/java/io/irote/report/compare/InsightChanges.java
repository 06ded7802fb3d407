package io.irote.report.compare;

import io.irote.reflection.Insight;
import io.irote.reflection.Reflection;
import io.irote.search.RunResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A reflection against another one, insight by insight.
 *
 * @param run that it is the reflection of
 * @param kept in the order of the new reflection, as {@code added}
 */
record InsightChanges(String run, List<String> insights, List<String> kept, List<String> removed, List<String> added) {
    static InsightChanges between(RunResult before, ComparedRun after) {
        List<String> old = insights(before);
        List<String> now = insights(after.result());
        return new InsightChanges(
                after.name(),
                now,
                now.stream().filter(old::contains).toList(),
                old.stream().filter(line -> !now.contains(line)).toList(),
                now.stream().filter(line -> !old.contains(line)).toList());
    }

    private static List<String> insights(RunResult result) {
        return Reflection.parse(result.reflection()).insights().stream()
                .map(Insight::text)
                .toList();
    }

    /** What was removed, then the new reflection with what is new in it marked, a line each. */
    String text() {
        return removed.stream().map(line -> "- " + line + "\n").collect(Collectors.joining())
                + insights.stream()
                        .map(line -> (kept.contains(line) ? "  " : "+ ") + line + "\n")
                        .collect(Collectors.joining());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run);
        json.put("kept", kept);
        json.put("removed", removed);
        json.put("added", added);
        return json;
    }
}
