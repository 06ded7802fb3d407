package io.irote.report;

import java.util.Locale;

/** How the report of finished runs is written. */
public enum ReportFormat {
    /** For people at a terminal. */
    TEXT,
    /** For programs; one document a run. */
    JSON,
    /** Markdown, for pages and job summaries. */
    MD,
    /** A page for a browser, whole in one file and without scripts. */
    HTML,
    /** Iterations and candidates for statistics programs, one figure a row (RFC 4180). */
    CSV,
    /** The plots of the search alone. */
    SVG;

    /** The name as users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
