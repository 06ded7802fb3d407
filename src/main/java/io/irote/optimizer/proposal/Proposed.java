package io.irote.optimizer.proposal;

import java.util.List;

/** What a proposer wrote: reflections to be tried, and texts that are not, with the reason. */
public record Proposed(List<Proposal> proposals, List<Rejection> rejected) {
    public Proposed {
        proposals = List.copyOf(proposals);
        rejected = List.copyOf(rejected);
    }
}
