package io.irote.optimizer.proposal;

import io.irote.objective.Response;
import io.irote.reflection.Reflection;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Writes the reflections that the loop tries. Nothing that {@code known} holds is proposed; fewer proposals than asked
 * for, or none, mean that no more can be found.
 */
public interface Proposals {
    /** First candidates for the trait, at most {@code count}. */
    Proposed initial(int count, ProposedBefore known, RandomGenerator random);

    /** Rewrites that say in fewer words what the candidates and their behaviours share. */
    Proposed compact(
            List<Reflection> candidates,
            List<List<String>> behaviours,
            int count,
            ProposedBefore known,
            RandomGenerator random);

    /** Revisions of a reflection, written from its responses, of which the best and the worst tell most. */
    Proposed revise(
            Reflection reflection, List<Response> responses, int count, ProposedBefore known, RandomGenerator random);
}
