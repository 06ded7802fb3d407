package io.irote.report.search;

import io.irote.search.RunResult;
import java.util.stream.Collectors;

/** A result for a terminal. */
public final class TextReport {
    private TextReport() {}

    /** The reflection and its held-out comparison: what {@code irote optimize} prints. */
    public static String summary(RunResult result) {
        RunReport report = new RunReport(result);
        return String.join(
                "\n",
                report.title(),
                "",
                result.reflection().indent(2).stripTrailing(),
                "",
                report.heldOut().map(table -> table.text() + "\n").orElse("") + String.join("\n", report.claims()),
                report.ending(),
                report.caveats().stream().map(caveat -> caveat + "\n").collect(Collectors.joining()));
    }

    /** The summary, the iterations, why candidates were dropped, and what it took. */
    public static String full(RunResult result) {
        RunReport report = new RunReport(result);
        return String.join(
                "\n",
                summary(result),
                report.history().table().text(),
                report.verdicts().text(),
                report.usage().text(),
                report.provenance(),
                "");
    }
}
