package io.irote.runtime.pool;

import io.irote.model.spec.Capabilities;
import java.time.Duration;
import java.time.Instant;

/**
 * What was found out about a model.
 *
 * @param time when, as ISO 8601
 */
record Examined(String time, Capabilities capabilities) {
    Examined {
        Instant.parse(time);
    }

    /** Whether it is no older; what a clock that was wrong dated into the future is not believed for longer either. */
    boolean isWithin(Duration age, Instant now) {
        return Duration.between(Instant.parse(time), now).abs().compareTo(age) < 0;
    }
}
