package io.irote.model.layer;

import io.irote.model.Sleeper;
import io.irote.model.layer.Interruptible.InterruptedRunException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting that ends soon after the user asked to stop. */
public record Pause(Sleeper sleeper, BooleanSupplier interrupted) {
    private static final Duration GLANCE = Duration.ofMillis(200);

    /**
     * Waits for a time.
     *
     * @throws InterruptedRunException once the user asked to stop
     */
    void of(Duration time) {
        Duration left = time;
        while (left.compareTo(Duration.ZERO) > 0) {
            check();
            Duration slice = left.compareTo(GLANCE) < 0 ? left : GLANCE;
            sleep(slice);
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

    private void sleep(Duration slice) {
        try {
            sleeper.sleep(slice);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedRunException();
        }
    }
}
