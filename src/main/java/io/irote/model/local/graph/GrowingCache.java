package io.irote.model.local.graph;

import java.util.Arrays;
import java.util.List;

/** A text being read: the cache of what was read so far, replaced by a longer one with every step. */
public final class GrowingCache implements AutoCloseable {
    private final Graph graph;
    private final GraphLimits limits;
    private Cache cache;

    /** @param begin is closed with the tape */
    public GrowingCache(Graph graph, Cache begin, GraphLimits limits) {
        this.graph = graph;
        this.limits = limits;
        this.cache = begin;
    }

    public Cache cache() {
        return cache;
    }

    public int tokens() {
        return cache.tokens();
    }

    /** Reads the tokens of a text up to one, behind those that were read. */
    public void readTo(int end, int[] ids) {
        while (tokens() < end) {
            read(new Feed(List.of(Arrays.copyOfRange(ids, tokens(), Math.min(end, tokens() + limits.tokens())))));
        }
    }

    /** Reads the next tokens of each row. */
    public void read(Feed feed) {
        replace(graph.read(cache, feed));
    }

    /** Reads the next tokens of each row; what follows at least that many of the last of them. */
    public Logits step(Feed feed, int asked) {
        Graph.Step step = graph.step(cache, feed, asked);
        replace(step.cache());
        return step.logits();
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
