package io.irote.optimizer;

import io.irote.objective.Estimate;
import io.irote.objective.Objective;
import io.irote.reflection.Reflection;

/** A candidate with its objective on the E and the tasks of one iteration. */
record Trial(Proposal proposal, Objective objective) {
    Reflection reflection() {
        return proposal.reflection();
    }

    double value() {
        return objective.value();
    }

    Estimate gainOver(Trial other) {
        return objective.gainOver(other.objective);
    }
}
