package io.irote.run;

import io.irote.evaluation.HeldOut;
import io.irote.optimizer.Iteration;
import io.irote.optimizer.StopReason;
import java.time.Instant;
import java.util.List;

/**
 * The outcome of a run, as {@code result.json} holds it.
 *
 * @param title of the trait
 * @param stop the rule that ended the run
 * @param history from iteration 0 on
 * @param finished when
 * @param seconds what the run took, interruptions aside
 */
public record RunResult(
        int schema,
        RunConfig config,
        String title,
        String reflection,
        int words,
        StopReason stop,
        List<Iteration> history,
        HeldOut heldOut,
        List<Usage> usage,
        String finished,
        double seconds) {
    /** The version of this form. */
    public static final int SCHEMA = 1;

    public RunResult {
        history = List.copyOf(history);
        usage = List.copyOf(usage);
        Instant.parse(finished);
        if (history.isEmpty()) {
            throw new IllegalArgumentException("a result has a history");
        }
    }

    public Iteration last() {
        return history.get(history.size() - 1);
    }
}
