package io.irote.report.evaluation;

import io.irote.evaluation.EvaluationResult;
import io.irote.report.html.Html;
import io.irote.report.section.Section;
import java.util.List;

/** Whether the scores hang on what should not matter. */
record RobustnessSection(EvaluationResult result) implements Section {
    private static final String LEAD =
            "Each row changes one thing that should not matter. The difference is to the standard condition on the same"
                    + " tasks, with its 95 % interval; the verdict goes by p by Holm over all rows. A robust reflection has"
                    + " all of them about 0. Another instrument has other items, so that there is no difference to tell.";

    @Override
    public String title() {
        return "Robustness";
    }

    @Override
    public Place place() {
        return Place.FINDINGS;
    }

    @Override
    public List<Html> body(String article) {
        return result.robustness().isEmpty()
                ? List.of()
                : List.of(
                        Section.lead(LEAD),
                        Section.figures(new EvaluationPlots(result).robustness()),
                        new EvaluationTables(result)
                                .robustness()
                                .html(
                                        "Scores from 0 to 10, ± one standard error, and differences to the standard condition"),
                        Section.sentences(new EvaluationSentences(result).styles()));
    }
}
