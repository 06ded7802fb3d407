package io.irote.model.local.graph;

import io.irote.model.ModelException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * Chooses the number of threads that a graph computes with: all processors or half of them, as two that share a core
 * may be slower together than one alone. Numbers must not follow the clock: half of them are taken only if they compute
 * the very same.
 *
 * @param nanoTime a count of nanoseconds
 */
public record WarmUp(int processors, LongSupplier nanoTime) {
    /** With fewer there is too little to gain for loading a model twice. */
    private static final int ENOUGH = 4;

    private static final int WRITTEN = 4;

    /**
     * Opens a graph with the faster number. Only one graph is in memory at a time.
     *
     * @param opening with a number of threads
     * @param text some tokens
     */
    public Graph open(IntFunction<Graph> opening, int[] text) {
        if (processors < ENOUGH) {
            return opening.apply(processors);
        }
        Trial halves;
        try (Graph graph = opening.apply(processors / 2)) {
            halves = trial(graph, text);
        }
        Graph all = opening.apply(processors);
        try {
            if (!halves.beats(trial(all, text))) {
                return all;
            }
        } catch (ModelException e) {
            all.close();
            throw e;
        }
        all.close();
        return opening.apply(processors / 2);
    }

    /** The second of two runs: the first one touches memory for the first time. */
    private Trial trial(Graph graph, int[] text) {
        run(graph, text);
        return run(graph, text);
    }

    private Trial run(Graph graph, int[] text) {
        try (GrowingCache growing =
                new GrowingCache(graph, graph.empty(1), new GraphLimits(graph.signature(), SideBySide.NOT))) {
            long begin = nanoTime.getAsLong();
            Logits logits = growing.step(new Feed(List.of(text)), text.length);
            float[] read = logits.at(0, logits.positions() - 1);
            for (int i = 0; i < WRITTEN; i++) {
                logits = growing.step(new Feed(List.of(new int[] {text[i % text.length]})), 1);
            }
            return new Trial(nanoTime.getAsLong() - begin, read, logits.at(0, 0));
        }
    }

    /** What came out of a run, and when. */
    private record Trial(long nanos, float[] read, float[] written) {
        boolean beats(Trial other) {
            return nanos < other.nanos && Arrays.equals(read, other.read) && Arrays.equals(written, other.written);
        }
    }
}
