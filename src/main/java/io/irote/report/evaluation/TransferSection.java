package io.irote.report.evaluation;

import io.irote.evaluation.EvaluationResult;
import io.irote.report.html.Html;
import io.irote.report.section.Section;
import java.util.List;

/** The reflections on other models than the one they were scored on first. */
record TransferSection(EvaluationResult result) implements Section {
    private static final String LEAD =
            "What each reflection adds to the score without a prompt, model by model, over all tasks, with 95 % intervals."
                    + " The first model is the one that everything else on this page was scored on.";

    @Override
    public String title() {
        return "Transfer to other models";
    }

    @Override
    public Place place() {
        return Place.FINDINGS;
    }

    @Override
    public List<Html> body(String article) {
        return result.transfer().isEmpty()
                ? List.of()
                : List.of(
                        Section.lead(LEAD),
                        Section.figures(new EvaluationPlots(result).transfer()),
                        new EvaluationTables(result)
                                .transfer()
                                .html("Reflections by models, scores from 0 to 10, ± one standard error"));
    }
}
