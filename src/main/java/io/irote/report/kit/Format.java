package io.irote.report.kit;

import java.util.Locale;

/** How a result is written. */
public enum Format {
    /** For people at a terminal. */
    TEXT,
    /** For programs; every document carries the version of its schema. */
    JSON,
    /** Markdown, for pages and job summaries. */
    MD;

    /** The name as users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
