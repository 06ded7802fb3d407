package io.irote.report;

import io.irote.report.html.Html;
import io.irote.run.EvaluationResult;
import java.util.List;

/** A part of the page about an evaluation. */
non-sealed interface EvaluationSection extends Section {
    @Override
    default List<Html> body(Reported reported) {
        return reported.evaluation().map(this::body).orElse(List.of());
    }

    List<Html> body(EvaluationResult result);
}
