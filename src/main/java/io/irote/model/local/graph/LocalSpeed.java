package io.irote.model.local.graph;

import io.irote.model.call.Tokens;
import java.util.Collections;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * How fast a model in this process is.
 *
 * @param rows texts that are written side by side, and read, too, if the model can do that
 * @param reading tokens of all prompts a second; 0 where the clock did not move
 * @param writing tokens of all answers a second, likewise
 */
public record LocalSpeed(int rows, double reading, double writing) {
    private static final int PROMPT = 256;
    private static final int ANSWER = 16;
    private static final double NANOS = 1e9;
    private static final double SECONDS_A_MINUTE = 60;

    /** Whether so many texts are read side by side by a model with these limits. */
    public static boolean isPossible(int rows, GraphLimits limits) {
        return rows <= limits.answers(PROMPT + ANSWER) && rows <= limits.tokens();
    }

    /** @param nanoTime a count of nanoseconds */
    public static LocalSpeed of(Graph graph, GraphLimits limits, int context, int rows, LongSupplier nanoTime) {
        int read = Math.min(rows, limits.rows(PROMPT));
        int length = Math.min(Math.min(PROMPT, context - ANSWER), limits.tokens() / read);
        int[] prompt = IntStream.range(0, length)
                .map(i -> i % graph.signature().vocabulary())
                .toArray();
        long reading = reading(graph, new Feed(Collections.nCopies(read, prompt)), nanoTime);
        long writing = writing(graph, limits, prompt, rows, nanoTime);
        return new LocalSpeed(rows, rate(read * length, reading), rate(rows * ANSWER, writing));
    }

    private static long reading(Graph graph, Feed feed, LongSupplier nanoTime) {
        try (Cache nothing = graph.empty(feed.rows().size())) {
            long begin = nanoTime.getAsLong();
            graph.score(nothing, feed, 1);
            return nanoTime.getAsLong() - begin;
        }
    }

    private static long writing(Graph graph, GraphLimits limits, int[] prompt, int rows, LongSupplier nanoTime) {
        try (GrowingCache read = new GrowingCache(graph, graph.empty(1), limits)) {
            read.readTo(prompt.length, prompt);
            try (GrowingCache growing = new GrowingCache(graph, graph.repeat(read.cache(), rows), limits)) {
                long begin = nanoTime.getAsLong();
                for (int i = 0; i < ANSWER; i++) {
                    growing.step(new Feed(Collections.nCopies(rows, new int[] {i})), 1);
                }
                return nanoTime.getAsLong() - begin;
            }
        }
    }

    private static double rate(int tokens, long nanos) {
        return nanos == 0 ? 0 : tokens * NANOS / nanos;
    }

    /** Whether the clock moved. */
    public boolean isMeasured() {
        return reading > 0 && writing > 0;
    }

    /** How long it takes at a measured pace to read and write so many tokens; rounded up. */
    public long minutes(Tokens tokens) {
        double seconds = tokens.prompt() / reading + tokens.completion() / writing;
        return (long) Math.ceil(seconds / SECONDS_A_MINUTE);
    }
}
