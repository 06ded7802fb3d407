package io.irote.model.call;

import java.time.Duration;

/** Is told what is waited for, before the wait. Safe for use by several threads. */
@FunctionalInterface
public interface WaitListener {
    /** Tells nobody. */
    WaitListener NONE = (about, line, time) -> {};

    /**
     * A wait begins. One that is short, or that several calls have at once, may be told once or not at all.
     *
     * @param about what waits for the same thing share, e.g. the name of a model
     * @param line what is waited for and how long, without control characters
     * @param time the longest that it may take
     */
    void waiting(String about, String line, Duration time);
}
