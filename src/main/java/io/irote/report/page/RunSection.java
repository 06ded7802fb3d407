package io.irote.report.page;

import io.irote.report.html.Html;
import io.irote.report.search.RunReport;
import java.util.List;

/** A part of the page about a run. */
non-sealed interface RunSection extends Section {
    @Override
    default List<Html> body(Reported reported) {
        return reported.run().map(RunReport::new).map(this::body).orElse(List.of());
    }

    List<Html> body(RunReport report);
}
