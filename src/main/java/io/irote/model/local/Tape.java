package io.irote.model.local;

import java.util.Arrays;
import java.util.List;

/** A text being read: the cache of what was read so far, replaced by a longer one with every step. */
final class Tape implements AutoCloseable {
    private final Graph graph;
    private final Limits limits;
    private Cache cache;

    /** @param begin is closed with the tape */
    Tape(Graph graph, Cache begin, Limits limits) {
        this.graph = graph;
        this.limits = limits;
        this.cache = begin;
    }

    Cache cache() {
        return cache;
    }

    int tokens() {
        return cache.tokens();
    }

    /** Reads the tokens of a text up to one, behind those that were read. */
    void readTo(int end, int[] ids) {
        while (tokens() < end) {
            replace(graph.read(cache, next(end, limits.tokens(), ids)));
        }
    }

    /** Reads the next tokens of a text, as many as fit in a run; what follows each of them. */
    Logits step(int[] ids) {
        return step(new Feed(List.of(next(ids.length, limits.positions(), ids))));
    }

    /** Reads the next token of each row; what follows it. */
    Logits step(Feed feed) {
        Graph.Step step = graph.step(cache, feed);
        replace(step.cache());
        return step.logits();
    }

    private int[] next(int end, int most, int[] ids) {
        return Arrays.copyOfRange(ids, tokens(), Math.min(end, tokens() + most));
    }

    private void replace(Cache longer) {
        cache.close();
        cache = longer;
    }

    @Override
    public void close() {
        cache.close();
    }
}
