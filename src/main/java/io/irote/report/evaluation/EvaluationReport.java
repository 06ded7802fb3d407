package io.irote.report.evaluation;

import io.irote.evaluation.EvaluationResult;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Page;
import java.util.List;

/** What an evaluation found out: tables, and sentences that say what is better than what. */
public record EvaluationReport(EvaluationResult result) {
    /** As a document of its own. */
    public String render(Format format) {
        return format == Format.JSON
                ? Json.write(result)
                : page(format, result.title() + " (" + result.config().trait() + ")", List.of());
    }

    /** The same, with what a reader must know first. */
    public String alone(Format format, List<String> remarks) {
        return page(format, result.title() + " (" + result.config().trait() + ")", remarks);
    }

    /** Behind the report of the run whose reflection was scored. */
    public String appended(Format format, List<String> mismatches) {
        return "\n" + page(format, "Evaluation", mismatches);
    }

    private String page(Format format, String title, List<String> mismatches) {
        EvaluationTables tables = new EvaluationTables(result);
        EvaluationSentences sentences = new EvaluationSentences(result);
        Page page = new Page(format).title(title);
        mismatches.forEach(page::paragraph);
        page.heading("Scores, 0-10")
                .table(tables.scores())
                .heading("What is better than what, over all tasks")
                .table(tables.contrasts())
                .list(sentences.verdicts())
                .heading("How the answers came about")
                .table(tables.answers())
                .list(sentences.reliabilities());
        if (!result.drift().isEmpty()) {
            page.heading("All traits of the system, 10 is their high pole")
                    .table(tables.traits())
                    .list(sentences.drifts());
        }
        if (!result.robustness().isEmpty()) {
            page.heading("Changes that should not matter")
                    .table(tables.robustness())
                    .list(sentences.styles());
        }
        if (!result.transfer().isEmpty()) {
            page.heading("On other models").table(tables.transfer());
        }
        return page.heading("Notes").list(sentences.notes()).toString();
    }
}
