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
 * @param results of all that it was asked, of which the objective has what all trials answered
 */
record ScoredProposal(Proposal proposal, Objective objective, List<TaskResult> results) {
    Reflection reflection() {
        return proposal.reflection();
    }

    double value() {
        return objective.value();
    }

    Estimate gainOver(ScoredProposal other) {
        return objective.gainOver(other.objective);
    }
}
