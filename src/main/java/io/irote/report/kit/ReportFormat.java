package io.irote.report.kit;

import java.util.Locale;

/** How the report of runs and evaluations is written. */
public enum ReportFormat {
    /** For people at a terminal. */
    TEXT,
    /** For programs; one document a run, in which its evaluation has a key, or an evaluation alone. */
    JSON,
    /** Markdown, for pages and job summaries. */
    MD,
    /** A page for a browser, whole in one file and without scripts. */
    HTML,
    /** Every figure for statistics programs, one a row (RFC 4180). */
    CSV,
    /** The plots alone. */
    SVG;

    /** The name as users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
