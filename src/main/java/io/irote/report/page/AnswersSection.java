package io.irote.report.page;

import io.irote.evaluation.EvaluationResult;
import io.irote.report.evaluation.EvaluationSentences;
import io.irote.report.evaluation.EvaluationTables;
import io.irote.report.html.Html;
import io.irote.report.score.UsageTable;
import java.util.List;

/** Where the figures of an evaluation come from and how far they can be trusted. */
final class AnswersSection implements EvaluationSection {
    private static final String LEAD =
            "Entropy is that of the answers to items: 0 is the same answer for certain, 1.61 all five alike. Outside is the"
                    + " probability of anything but an option, missing the share of open answers that could not be used.";

    @Override
    public String title() {
        return "Reliability and method";
    }

    @Override
    public List<Html> body(EvaluationResult result) {
        EvaluationSentences sentences = new EvaluationSentences(result);
        EvaluationTables tables = new EvaluationTables(result);
        return List.of(
                Section.sentences(sentences.reliabilities()),
                Section.lead(LEAD),
                tables.answers().html("How the answers came about"),
                Section.sentences(sentences.notes()),
                UsageTable.of(result.usage()).html("What the evaluation asked"));
    }
}
