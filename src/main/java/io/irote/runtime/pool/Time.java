package io.irote.runtime.pool;

import io.irote.model.call.Sleeper;
import io.irote.model.call.WaitListener;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Time as a run knows it.
 *
 * @param clock tells dates; it may be set while a run goes on
 * @param nanoTime counts nanoseconds from anywhere, for differences; it never goes back
 * @param sleeper lets time pass
 * @param interrupted whether the user asked to stop
 * @param waits is told what is waited for
 */
public record Time(
        Clock clock, LongSupplier nanoTime, Sleeper sleeper, BooleanSupplier interrupted, WaitListener waits) {
    /** A count of nanoseconds, for differences. */
    public long nanos() {
        return nanoTime.getAsLong();
    }
}
