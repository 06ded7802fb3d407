package io.irote.optimizer;

import io.irote.objective.Objective;
import io.irote.objective.TaskResult;
import io.irote.optimizer.proposal.Proposal;
import io.irote.reflection.Reflection;
import io.irote.statistics.Estimate;
import java.util.List;

/**
 * A candidate with its objective on the E and the tasks of one iteration.
 *
 * @param results of all that it was asked, of which the objective has what all of the compared ones answered
 */
public record ScoredProposal(Proposal proposal, Objective objective, List<TaskResult> results) {
    public Reflection reflection() {
        return proposal.reflection();
    }

    /** J in nats; NaN where it is not known. */
    public double value() {
        return objective.value();
    }

    /** J(this) − J(other), with the standard error of the paired differences over tasks. */
    public Estimate gainOver(ScoredProposal other) {
        return objective.gainOver(other.objective);
    }
}
