package io.irote.optimizer.race;

import io.irote.objective.CompactnessScore;
import io.irote.optimizer.proposal.Proposal;
import java.util.Optional;

/**
 * What became of one proposal in one phase of an iteration.
 *
 * @param value what the phase ranks by: R1 per token, R2 or J, nats
 * @param compactness TC and the behaviour term, where the phase looks at them
 * @param tasks tasks it was scored on before the verdict; 0 where none are used
 */
public record Verdict(
        Proposal proposal,
        Phase phase,
        double value,
        Optional<CompactnessScore> compactness,
        int tasks,
        boolean kept,
        String reason) {
    /** The phases of METHOD §4. */
    public enum Phase {
        COMPACTNESS,
        EVOCATIVENESS,
        SELECT
    }
}
