package io.irote.report.evaluation;

import io.irote.evaluation.EvaluationResult;
import io.irote.report.html.Html;
import io.irote.report.section.Section;
import java.util.List;

/** What the reflections do to all traits of the system. */
record TraitsSection(EvaluationResult result) implements Section {
    private static final String LEAD =
            "Every trait of the system by its held-out questionnaire, from 0 to 10: 10 is the high pole of each, whichever"
                    + " pole was sought, and 5 the midpoint. A reflection that moves the sought trait alone is a precise one.";

    @Override
    public String title() {
        return "All traits of the system";
    }

    @Override
    public Place place() {
        return Place.FINDINGS;
    }

    @Override
    public List<Html> body(String article) {
        return result.drift().isEmpty()
                ? List.of()
                : List.of(
                        Section.lead(LEAD),
                        Section.sentences(new EvaluationSentences(result).drifts()),
                        Section.figures(new EvaluationPlots(result).radars()),
                        new EvaluationTables(result)
                                .traits()
                                .html("Before and after, ± one standard error: p by Holm over all rows"));
    }
}
