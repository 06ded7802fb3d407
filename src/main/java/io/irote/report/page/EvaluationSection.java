package io.irote.report.page;

import io.irote.evaluation.EvaluationResult;
import io.irote.report.html.Html;
import java.util.List;

/** A part of the page about an evaluation. */
non-sealed interface EvaluationSection extends Section {
    @Override
    default List<Html> body(Reported reported) {
        return reported.evaluation().map(this::body).orElse(List.of());
    }

    List<Html> body(EvaluationResult result);
}
