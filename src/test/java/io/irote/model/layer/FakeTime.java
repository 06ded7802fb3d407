package io.irote.model.layer;

import io.irote.model.call.WaitListener;
import io.irote.model.limit.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Time that passes only when somebody sleeps. */
public final class FakeTime {
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final List<Duration> sleeps = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - 1; // it may overflow, as System.nanoTime may

    public synchronized long nanos() {
        return nanos;
    }

    public synchronized void pass(Duration time) {
        nanos += time.toNanos();
        sleeps.add(time);
    }

    synchronized Duration slept() {
        return sleeps.stream().reduce(Duration.ZERO, Duration::plus);
    }

    void interrupt() {
        interrupted.set(true);
    }

    boolean isInterrupted() {
        return interrupted.get();
    }

    public Pause pause() {
        return pause(WaitListener.NONE);
    }

    Pause pause(WaitListener waits) {
        return new Pause(this::pass, this::isInterrupted, waits);
    }
}
