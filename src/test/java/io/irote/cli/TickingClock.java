package io.irote.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes on a step whenever somebody looks at it. */
final class TickingClock extends Clock {
    private final AtomicReference<Instant> now;
    private final Duration tick;

    TickingClock(Instant begin, Duration tick) {
        this.now = new AtomicReference<>(begin);
        this.tick = tick;
    }

    @Override
    public Instant instant() {
        return now.getAndUpdate(instant -> instant.plus(tick));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
