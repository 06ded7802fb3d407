package io.irote.server;

import java.util.HashMap;
import java.util.Map;

/**
 * A Pólya urn over tokens and pairs of them: what has been said becomes likelier, and what followed a token follows it
 * again. With c for counts in the text so far and n for its length,
 *
 * <p>{@code p(w | … v) = (c(v, w) + PAIR · u(w)) / (c(v) + PAIR)}, {@code u(w) = (c(w) + BASE · common(w)) / (n + BASE)}
 *
 * <p>where c(v) counts the tokens that followed v.
 */
final class Urn {
    private static final double BASE = 300;
    private static final double PAIR = 6;

    private final double[] common;
    private final int[] counts;
    private final int[] followed;
    private final Map<Integer, Map<Integer, Integer>> followers = new HashMap<>();
    private int length;
    private int last = -1;

    Urn(double[] common) {
        this.common = common;
        counts = new int[common.length];
        followed = new int[common.length];
    }

    double p(int id) {
        double alone = (counts[id] + BASE * common[id]) / (length + BASE);
        if (last < 0) {
            return alone;
        }
        return (followers().getOrDefault(id, 0) + PAIR * alone) / (followed[last] + PAIR);
    }

    /** {@code p} of all tokens; most of them never followed the last one. */
    double[] distribution() {
        double scale = (last < 0 ? 1 : PAIR / (followed[last] + PAIR)) / (length + BASE);
        double[] p = new double[common.length];
        for (int id = 0; id < p.length; id++) {
            p[id] = scale * (counts[id] + BASE * common[id]);
        }
        followers().keySet().forEach(id -> p[id] = p(id));
        return p;
    }

    private Map<Integer, Integer> followers() {
        return followers.getOrDefault(last, Map.of());
    }

    void add(int id) {
        if (last >= 0) {
            followers.computeIfAbsent(last, first -> new HashMap<>()).merge(id, 1, Integer::sum);
            followed[last]++;
        }
        counts[id]++;
        length++;
        last = id;
    }
}
