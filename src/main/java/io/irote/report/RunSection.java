package io.irote.report;

import io.irote.report.html.Html;
import java.util.List;

/** A part of the page about a run. */
non-sealed interface RunSection extends Section {
    @Override
    default List<Html> body(Reported reported) {
        return reported.run().map(RunReport::new).map(this::body).orElse(List.of());
    }

    List<Html> body(RunReport report);
}
