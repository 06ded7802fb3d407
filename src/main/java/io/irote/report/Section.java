package io.irote.report;

import io.irote.report.html.Html;
import java.util.List;

/** A part of the page about one run. Another part is one more class and its place in {@link HtmlReport}. */
interface Section {
    String title();

    /** What stands below the title; nothing where the run has nothing of it, and then the title is left out, too. */
    List<Html> body(RunReport report);
}
