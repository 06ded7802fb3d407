package io.irote.server;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The most probable tokens of a distribution. */
final class TopTokens {
    private TopTokens() {}

    /** At most {@code count} ids, most probable first, the lower id first among equals. */
    static List<Integer> of(double[] p, int count) {
        Comparator<Integer> best =
                Comparator.comparingDouble((Integer id) -> -p[id]).thenComparing(id -> id);
        PriorityQueue<Integer> kept = new PriorityQueue<>(best.reversed());
        for (int id = 0; id < p.length; id++) {
            kept.add(id);
            if (kept.size() > count) {
                kept.remove();
            }
        }
        return kept.stream().sorted(best).toList();
    }
}
