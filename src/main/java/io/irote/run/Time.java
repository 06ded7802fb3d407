package io.irote.run;

import io.irote.model.Sleeper;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Time as a run knows it.
 *
 * @param sleeper lets it pass
 * @param interrupted whether the user asked to stop
 */
public record Time(Clock clock, Sleeper sleeper, BooleanSupplier interrupted) {
    private static final long NANOS = 1_000_000_000;

    /** A count of nanoseconds, for differences. */
    public long nanos() {
        Instant now = clock.instant();
        return now.getEpochSecond() * NANOS + now.getNano();
    }
}
