package io.irote.model.limit;

import io.irote.model.call.Sleeper;
import io.irote.model.call.WaitListener;
import io.irote.model.limit.Interruptible.InterruptedRunException;
import io.irote.text.TimeSpan;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Waiting that is told, that ends soon after the user asked to stop, and that does not begin where it would outlast the
 * time of the run.
 *
 * @param nanosLeft of the time that the run may take; {@link Long#MAX_VALUE} for no limit
 */
public record Pause(Sleeper sleeper, BooleanSupplier interrupted, WaitListener listener, LongSupplier nanosLeft) {
    private static final Duration GLANCE = Duration.ofMillis(200);

    /** Waiting for as long as it takes. */
    public Pause(Sleeper sleeper, BooleanSupplier interrupted, WaitListener listener) {
        this(sleeper, interrupted, listener, () -> Long.MAX_VALUE);
    }

    /**
     * Waits for a time that is told.
     *
     * @param about what waits for the same thing share
     * @param line what is waited for and how long
     * @throws InterruptedRunException once the user asked to stop
     * @throws BudgetSpentException if the time of the run would be over before
     */
    void of(Duration time, String about, String line) {
        of(time, time, about, line);
    }

    /**
     * Waits for a part of a time that is told.
     *
     * @param whole that this and later parts may take together
     */
    void of(Duration time, Duration whole, String about, String line) {
        if (time.toNanos() > nanosLeft.getAsLong()) {
            throw new BudgetSpentException("--max-time leaves no time for a wait of " + TimeSpan.of(time) + ": " + line
                    + "; what was answered is kept, go on with a larger one");
        }
        listener.waiting(about, line, whole);
        sleep(time);
    }

    private void sleep(Duration time) {
        Duration left = time;
        while (left.compareTo(Duration.ZERO) > 0) {
            check();
            Duration slice = left.compareTo(GLANCE) < 0 ? left : GLANCE;
            glance(slice);
            left = left.minus(slice);
        }
        check();
    }

    /** @throws InterruptedRunException if the user asked to stop */
    void check() {
        if (interrupted.getAsBoolean()) {
            throw new InterruptedRunException();
        }
    }

    private void glance(Duration slice) {
        try {
            sleeper.sleep(slice);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedRunException();
        }
    }
}
