package io.irote.optimizer;

import java.util.List;

/** Which of the proposals that got through a race becomes e_t: the select of METHOD §4. */
public interface Selection {
    /**
     * A choice where nothing was chosen before.
     *
     * @param field at least one, scored on the same E and the same tasks
     * @return with the whole field, best first
     */
    Choice first(List<ScoredProposal> field);

    /**
     * A choice between the incumbent and others.
     *
     * @param field the incumbent and its challengers, scored on the same E and the same tasks
     * @return with the whole field
     */
    Choice challenge(ScoredProposal incumbent, List<ScoredProposal> field);

    /** The chosen one of a field, and why each of the field was chosen or was not. */
    record Choice(ScoredProposal chosen, List<Ruling> rulings) {
        public Choice {
            rulings = List.copyOf(rulings);
        }
    }

    /** Why one of a field was chosen, or was not. */
    record Ruling(ScoredProposal proposal, String reason) {}
}
