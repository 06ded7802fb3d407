package io.irote.model.layer;

import io.irote.model.call.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits requests into calls. A call carries a slot's even share of the requests, though {@value #FEWEST} or more where
 * the server takes so many, since calls are to be kept few, and never more than it takes. Requests of one group share
 * calls of about the same size.
 */
public final class Chunks {
    public static final int FEWEST = 8;

    private Chunks() {}

    static <Q> List<List<Q>> of(Collection<Q> requests, Caller<Q, ?> caller, int slots) {
        int size = Math.min(caller.most(), Math.max(FEWEST, divideUp(requests.size(), slots)));
        Map<Object, List<Q>> groups = new LinkedHashMap<>();
        requests.forEach(request -> groups.computeIfAbsent(caller.group(request), group -> new ArrayList<>())
                .add(request));
        List<List<Q>> chunks = new ArrayList<>();
        groups.values().forEach(group -> chunks.addAll(even(group, divideUp(group.size(), size))));
        return chunks;
    }

    /** Parts whose sizes differ by one at most. */
    private static <Q> List<List<Q>> even(List<Q> group, int parts) {
        List<List<Q>> chunks = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            chunks.add(List.copyOf(group.subList(bound(group, i, parts), bound(group, i + 1, parts))));
        }
        return chunks;
    }

    private static int bound(List<?> group, int part, int parts) {
        return (int) ((long) group.size() * part / parts);
    }

    private static int divideUp(int n, int by) {
        return (n + by - 1) / by;
    }
}
