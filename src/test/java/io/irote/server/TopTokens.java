package io.irote.server;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The most probable tokens of a distribution. */
final class TopTokens {
    private TopTokens() {}

    /** At most {@code count} ids, most probable first, the lower id first among equals. */
    static List<Integer> of(double[] p, int count) {
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer id) -> -p[id]).thenComparing(id -> id))
                .limit(count)
                .toList();
    }
}
