package io.irote.report.evaluation;

import io.irote.evaluation.EvaluationResult;
import io.irote.report.html.Html;
import io.irote.report.score.UsageTable;
import io.irote.report.section.Section;
import java.util.List;

/** Where the figures of an evaluation come from and how far they can be trusted. */
record ReliabilitySection(EvaluationResult result) implements Section {
    private static final String LEAD =
            "Entropy is that of the answers to items: 0 is the same answer for certain, 1.61 all five alike. Outside is the"
                    + " probability of anything but an option, missing the share of open answers that could not be used.";

    @Override
    public String title() {
        return "Reliability and method";
    }

    @Override
    public Place place() {
        return Place.FINDINGS;
    }

    @Override
    public List<Html> body(String article) {
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
