package io.irote.text;

/** Whether a problem keeps a trait from being used. */
public enum Severity {
    /** The trait cannot be read or cannot be optimised. */
    ERROR,
    /** The trait works, but falls short of what the catalogue asks of a good one. */
    WARNING
}
