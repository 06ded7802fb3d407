package io.irote.cli.core;

import io.irote.model.call.WaitListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells on standard error what is waited for, where that takes more than a second. Calls that wait for the same thing
 * at the same time are told once: a wait is news if more than half of it is not covered by the last one told.
 */
public final class WaitNotes implements WaitListener {
    private static final Duration SHORT = Duration.ofSeconds(1);
    /**
     * Goes before a bar that may stand on the line, and removes it: the codes for its first column, and for all behind.
     */
    private static final String OVER_THE_BAR = "\r\u001b[K";

    private final PrintStream err;
    private final String before;
    private final LongSupplier nanoTime;
    private final Map<String, Long> coveredUntil = new HashMap<>();

    public WaitNotes(Session session) {
        this.err = session.err();
        this.before = session.environment().errTerminal() ? OVER_THE_BAR : "";
        this.nanoTime = session.environment().nanoTime();
    }

    @Override
    public synchronized void waiting(String about, String line, Duration time) {
        long now = nanoTime.getAsLong();
        long covered = Math.max(0, coveredUntil.getOrDefault(about, now) - now);
        if (time.compareTo(SHORT) > 0 && covered < time.toNanos() / 2) {
            coveredUntil.put(about, now + time.toNanos());
            err.println(before + "irote: " + line);
        }
    }
}
