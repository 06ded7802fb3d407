package io.irote.instrument;

/** Whether agreeing with an item shows the high pole ({@code PLUS}) or the low one ({@code MINUS}, reverse-scored). */
public enum Keying {
    PLUS,
    MINUS
}
