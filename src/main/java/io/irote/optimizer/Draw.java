package io.irote.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Seeded random choices. */
final class Draw {
    private Draw() {}

    /** The source of one iteration, the same whether or not the run was resumed. */
    static RandomGenerator source(long seed, int iteration) {
        SplittableRandom root = new SplittableRandom(seed);
        for (int i = 0; i < iteration; i++) {
            root.split();
        }
        return root.split();
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
