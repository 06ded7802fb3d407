package io.irote.optimizer;

import io.irote.optimizer.proposal.Proposal;
import java.util.List;

/**
 * All that the loop knows between two iterations: plain values, enough to go on after a crash.
 *
 * @param candidates E_t, best first
 * @param incumbent e_t
 * @param survived iterations in a row that the incumbent was not replaced
 * @param history from iteration 0 on
 * @param known texts of all reflections ever proposed
 */
public record State(
        List<Proposal> candidates, Proposal incumbent, int survived, List<Iteration> history, List<String> known) {
    public State {
        candidates = List.copyOf(candidates);
        history = List.copyOf(history);
        known = List.copyOf(known);
        if (candidates.isEmpty() || history.isEmpty()) {
            throw new IllegalArgumentException("a state has candidates and a history");
        }
    }

    /** t, the number of the last finished iteration. */
    public int iteration() {
        return last().number();
    }

    public Iteration last() {
        return history.get(history.size() - 1);
    }
}
