package io.irote.server;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The most probable tokens of a distribution. */
final class TopTokens {
    /** Beyond it, sorting all is quicker than finding a place for each. */
    private static final int FEW = 64;

    private TopTokens() {}

    /** At most {@code count} ids, most probable first, the lower id first among equals. */
    static List<Integer> of(double[] p, int count) {
        if (count > FEW) {
            Comparator<Integer> byP = Comparator.comparingDouble(id -> -p[id]);
            return IntStream.range(0, p.length).boxed().sorted(byP).limit(count).toList();
        }
        int[] kept = new int[Math.min(count, p.length)];
        for (int id = 0; id < p.length; id++) {
            insert(id, p, kept, Math.min(id, kept.length));
        }
        return Arrays.stream(kept).boxed().toList();
    }

    /** Puts an id in its place among the first {@code size}; the last one makes room where they are full. */
    private static void insert(int id, double[] p, int[] kept, int size) {
        int place = size;
        while (place > 0 && p[id] > p[kept[place - 1]]) {
            place--;
        }
        if (place < kept.length) {
            System.arraycopy(kept, place, kept, place + 1, Math.min(size, kept.length - 1) - place);
            kept[place] = id;
        }
    }
}
