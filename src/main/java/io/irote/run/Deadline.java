package io.irote.run;

import io.irote.model.layer.BudgetSpentException;
import io.irote.model.layer.Interruptible.InterruptedRunException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** When a command has to end: at a time, or when the user asks it to. */
record Deadline(Clock clock, Optional<Instant> end, BooleanSupplier interrupted) {
    static Deadline of(Optional<Duration> most, Time time) {
        return new Deadline(time.clock(), most.map(time.clock().instant()::plus), time.interrupted());
    }

    /**
     * To be asked before each part of the work.
     *
     * @throws BudgetSpentException if the time is over
     * @throws InterruptedRunException if the user asked to stop
     */
    void check() {
        if (interrupted.getAsBoolean()) {
            throw new InterruptedRunException();
        }
        if (end.filter(e -> !clock.instant().isBefore(e)).isPresent()) {
            throw new BudgetSpentException("the time is spent; what models behind servers answered is kept, go on with"
                    + " a larger --max-time");
        }
    }
}
