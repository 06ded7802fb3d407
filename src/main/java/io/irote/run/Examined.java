package io.irote.run;

import io.irote.model.Capabilities;
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

    boolean isAfter(Instant other) {
        return Instant.parse(time).isAfter(other);
    }
}
