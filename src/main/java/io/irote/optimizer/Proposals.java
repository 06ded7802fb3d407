package io.irote.optimizer;

import io.irote.objective.TaskScore;
import io.irote.reflection.Reflection;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Writes the reflections and behaviours that the loop tries. Nothing that {@code known} holds is proposed; fewer
 * proposals than asked for, or none, mean that no more can be found.
 */
public interface Proposals {
    /** First candidates for the trait, at most {@code count}. */
    List<Proposal> initial(int count, Known known, RandomGenerator random);

    /** {@code count} behaviours s ~ p(s | previous, candidate): what a person of whom both are true does. */
    List<String> behaviours(Reflection previous, Reflection candidate, int count, RandomGenerator random);

    /** Rewrites that say in fewer words what the candidates and their behaviours share. */
    List<Proposal> compact(
            List<Reflection> candidates, List<List<String>> behaviours, int count, Known known, RandomGenerator random);

    /** Revisions of a reflection, written from its best- and worst-scoring responses. */
    List<Proposal> revise(
            Reflection reflection, List<TaskScore> responses, int count, Known known, RandomGenerator random);
}
