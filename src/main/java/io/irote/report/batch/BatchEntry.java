package io.irote.report.batch;

import io.irote.report.kit.Numbers;
import io.irote.report.score.Differences;
import io.irote.runtime.Usage;
import io.irote.score.Comparison;
import io.irote.score.HeldOut;
import io.irote.score.HeldOutScore;
import io.irote.search.RunResult;
import io.irote.statistics.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A job of a batch and how it ended.
 *
 * @param varying the settings that tell it from other jobs
 * @param result empty if it has none
 * @param problem why there is no result, in a line; else empty
 */
public record BatchEntry(
        String job, Map<String, String> varying, Status status, Optional<RunResult> result, String problem) {
    public BatchEntry {
        varying = Collections.unmodifiableMap(new LinkedHashMap<>(varying));
    }

    /** How a job ended. */
    public enum Status {
        DONE,
        FAILED,
        /** The budget ended it; it can be gone on with. */
        BUDGET,
        /** The user ended it; it can be gone on with. */
        INTERRUPTED;

        @Override
        public String toString() {
            return this == BUDGET ? "budget spent" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * E.g. {@code big5-openness: done, held out 6.57 ± 0.43, +1.28 [+0.46, +2.10] ahead of the role prompt, p 0.0042}.
     */
    public String line() {
        String score = heldOut().map(s -> ", held out " + Numbers.plain(s, 2)).orElse("");
        String gain = compared()
                .map(c -> ", " + Differences.mean(c) + " " + Differences.interval(c) + " ahead of the role prompt, p "
                        + Differences.p(c))
                .or(() -> ahead().map(g -> ", " + Numbers.signed(g, 2) + " ahead of the role prompt"))
                .orElse("");
        return job + ": " + status + score + gain;
    }

    /** Score of the reflection on the held-out questionnaire, 0–10. */
    Optional<Estimate> heldOut() {
        return score(HeldOut.REFLECTION).map(HeldOutScore::questionnaire);
    }

    /** By how much the reflection is ahead of the role prompt on all held-out tasks. */
    Optional<Estimate> ahead() {
        return score(HeldOut.ROLE_PROMPT).map(HeldOutScore::shortfall);
    }

    /** What that is worth; empty where the result is of an earlier version. */
    Optional<Comparison> compared() {
        return score(HeldOut.ROLE_PROMPT).flatMap(HeldOutScore::ahead);
    }

    private Optional<HeldOutScore> score(String name) {
        return result.flatMap(RunResult::heldOut).map(heldOut -> heldOut.score(name));
    }

    Optional<Long> calls() {
        return result.map(r -> r.usage().stream().mapToLong(Usage::calls).sum());
    }

    Optional<Long> tokens() {
        return result.map(r -> r.usage().stream()
                .mapToLong(u -> u.promptTokens() + u.completionTokens())
                .sum());
    }
}
