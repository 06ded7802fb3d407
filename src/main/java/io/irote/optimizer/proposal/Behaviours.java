package io.irote.optimizer.proposal;

import io.irote.reflection.Reflection;
import java.util.List;
import java.util.random.RandomGenerator;

/** The E-step of compactness: behaviours s ~ p(s | e_(t−1), e_k), what a person of whom both are true does. */
@FunctionalInterface
public interface Behaviours {
    /**
     * Behaviours for each candidate, in candidate order.
     *
     * @param previous e_(t−1)
     * @param count M1, the most for each candidate; fewer where no more can be found
     */
    List<List<String>> draw(Reflection previous, List<Reflection> candidates, int count, RandomGenerator random);
}
