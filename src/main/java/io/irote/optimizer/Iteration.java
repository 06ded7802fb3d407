package io.irote.optimizer;

import io.irote.optimizer.proposal.Proposal;
import io.irote.optimizer.proposal.Rejection;
import io.irote.optimizer.race.Verdict;
import java.util.List;

/**
 * One finished iteration; number 0 is the choice among the first candidates.
 *
 * @param incumbent e_t
 * @param figures of e_t, on E_t
 * @param gain J(e_t) − J(e_(t−1)) on the same E_t and tasks, nats; 0 if e_(t−1) stayed
 * @param gainStandardError of the paired gain, nats; 0 if e_(t−1) stayed
 * @param proposed reflections that were tried for the first time
 * @param verdicts what became of every proposal, phase by phase
 * @param rejected texts that a proposer wrote and that were not tried
 */
public record Iteration(
        int number,
        Proposal incumbent,
        Figures figures,
        double gain,
        double gainStandardError,
        boolean replaced,
        int proposed,
        List<Verdict> verdicts,
        List<Rejection> rejected) {
    public Iteration {
        verdicts = List.copyOf(verdicts);
        rejected = List.copyOf(rejected);
    }
}
