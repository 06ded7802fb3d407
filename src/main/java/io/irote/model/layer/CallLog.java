package io.irote.model.layer;

import java.util.List;

/** Takes note of calls, in the order in which they were asked. */
@FunctionalInterface
public interface CallLog {
    void record(List<Call> calls);
}
