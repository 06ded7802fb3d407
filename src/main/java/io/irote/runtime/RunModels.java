package io.irote.runtime;

import io.irote.judge.Judge;
import io.irote.model.Ports;
import io.irote.optimizer.proposal.Behaviours;
import io.irote.optimizer.proposal.Proposals;
import java.util.List;
import java.util.function.Supplier;

/**
 * All that the loop asks of models.
 *
 * @param doubts what is doubtful about their figures by now, a sentence each
 */
public record RunModels(
        Ports ports, Judge judge, Proposals proposals, Behaviours behaviours, Supplier<List<String>> doubts) {
    /** Models without a doubt. */
    public RunModels(Ports ports, Judge judge, Proposals proposals, Behaviours behaviours) {
        this(ports, judge, proposals, behaviours, List::of);
    }
}
