package io.irote.report.search;

import io.irote.report.kit.Markdown;
import io.irote.report.kit.Table;
import io.irote.search.RunResult;
import java.util.stream.Collectors;

/** A result as Markdown. Texts that a model or a user wrote stand in code blocks, where nothing is markup. */
public final class MarkdownReport {
    private MarkdownReport() {}

    public static String of(RunResult result) {
        RunReport report = new RunReport(result);
        return String.join(
                "\n",
                "# " + Markdown.escape(report.title()),
                "",
                Markdown.fenced(result.reflection()),
                "",
                report.heldOut().map(Table::markdown).orElse(""),
                report.claims().stream().map(verdict -> "- " + verdict).collect(Collectors.joining("\n")),
                "",
                report.ending(),
                report.caveats().stream().map(caveat -> "\n> " + caveat + "\n").collect(Collectors.joining()),
                "## Iterations",
                "",
                report.history().table().markdown(),
                "## Candidates",
                "",
                report.verdicts().markdown(),
                "## Calls",
                "",
                report.usage().markdown(),
                Markdown.escape(report.provenance()),
                "");
    }
}
