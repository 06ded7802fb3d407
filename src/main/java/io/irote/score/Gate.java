package io.irote.score;

import io.irote.statistics.Estimate;
import java.util.Optional;

/**
 * What a score must reach to pass.
 *
 * @param tolerance points of 10 that it may lie below the recorded score, at least 0
 * @param least the lowest score that passes, whatever was recorded; empty for none
 */
public record Gate(double tolerance, Optional<Double> least) {
    /** Computers may differ in the last bits of a logarithm. */
    private static final double ROUNDING = 1e-9;

    /** How a score passes or not, from good to bad. */
    public enum Verdict {
        PASSED,
        /** There is nothing that it can be compared with. */
        NOT_COMPARED,
        FELL,
        TOO_LOW,
        /** Its own answers give another score than was recorded. */
        DIFFERS;

        public boolean isFailure() {
            return this == FELL || this == TOO_LOW || this == DIFFERS;
        }
    }

    /**
     * A score that was judged.
     *
     * @param tasks a questionnaire's title or {@code open tasks}
     * @param recorded the earlier score, 0–10; empty if there is none
     * @param comparable whether both were found with the same tasks and texts
     * @param now the score now, 0–10
     */
    public record Score(String tasks, Optional<Double> recorded, boolean comparable, Estimate now, Verdict verdict) {
        /** By how much it has risen, in points of 10; empty where that cannot be said. */
        public Optional<Double> change() {
            return recorded.filter(r -> comparable).map(r -> now.value() - r);
        }
    }

    /** Judges a score. */
    public Score judge(String tasks, Optional<Double> recorded, boolean comparable, Estimate now) {
        Optional<Double> compared = recorded.filter(r -> comparable);
        return new Score(tasks, recorded, comparable, now, verdict(compared, now.value()));
    }

    /** Judges a score that was computed again from the answers behind the recorded one. */
    public Score recompute(String tasks, Optional<Double> recorded, Estimate now) {
        boolean same = recorded.filter(then -> Math.abs(then - now.value()) <= ROUNDING)
                .isPresent();
        return new Score(tasks, recorded, true, now, same ? verdict(recorded, now.value()) : Verdict.DIFFERS);
    }

    private Verdict verdict(Optional<Double> recorded, double now) {
        if (recorded.filter(then -> then - now > tolerance).isPresent()) {
            return Verdict.FELL;
        }
        if (least.filter(l -> now < l).isPresent()) {
            return Verdict.TOO_LOW;
        }
        return recorded.isPresent() || least.isPresent() ? Verdict.PASSED : Verdict.NOT_COMPARED;
    }
}
