package io.irote.optimizer.proposal;

import io.irote.objective.Task;
import io.irote.reflection.Reflection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Seeded random choices. */
public final class SeededChoice {
    private SeededChoice() {}

    /** The source of one iteration, the same whether or not the run was resumed. */
    public static RandomGenerator source(long seed, int iteration) {
        SplittableRandom root = new SplittableRandom(seed);
        for (int i = 0; i < iteration; i++) {
            root.split();
        }
        return root.split();
    }

    /**
     * E_t in the order in which it is laid out as one text: the same in the selection that made it and in the
     * compactness phase that begins with it, so that what was asked there need not be asked again.
     */
    public static List<Reflection> layout(List<Proposal> candidates, long seed, int iteration) {
        RandomGenerator random = new SplittableRandom(source(seed, iteration).nextLong());
        return shuffled(candidates.stream().map(Proposal::reflection).toList(), random);
    }

    /**
     * The tasks in the order in which they are asked, the same in every iteration, so that a candidate that stays has
     * answered the first ones already; open tasks, which cost most, come last.
     */
    public static List<Task> tasks(List<Task> tasks, long seed) {
        return shuffled(tasks, new SplittableRandom(seed)).stream()
                .sorted(Comparator.comparing(task -> task instanceof Task.Open))
                .toList();
    }

    static <T> T one(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    /** The elements in a random order (Fisher–Yates), in a new list. */
    static <T> List<T> shuffled(List<T> elements, RandomGenerator random) {
        List<T> shuffled = new ArrayList<>(elements);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            T other = shuffled.set(random.nextInt(i + 1), shuffled.get(i));
            shuffled.set(i, other);
        }
        return shuffled;
    }
}
