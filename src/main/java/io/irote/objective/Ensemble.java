package io.irote.objective;

import io.irote.model.LogLikelihood;
import java.util.List;

/**
 * The current candidates E and their behaviours S with every term of METHOD §2 that does not hold the scored
 * reflection: computed once an iteration, not once a candidate.
 *
 * @param candidates the texts e_1 … e_K, each with its own terminator, in the order in which E lays them out
 * @param alone log p(e_k)
 * @param together log p(E)
 */
public record Ensemble(
        List<String> candidates, List<LogLikelihood> alone, LogLikelihood together, List<Behaviour> behaviours) {
    public Ensemble {
        candidates = List.copyOf(candidates);
        alone = List.copyOf(alone);
        behaviours = List.copyOf(behaviours);
    }

    /** E, all candidates as one text. */
    public String text() {
        return String.join("", candidates);
    }
}
