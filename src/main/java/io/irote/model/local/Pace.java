package io.irote.model.local;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * How fast a model in this process is.
 *
 * @param reading tokens of one prompt a second; 0 where the clock did not move
 * @param writing tokens of one answer a second, likewise
 */
public record Pace(double reading, double writing) {
    private static final int PROMPT = 256;
    private static final int ANSWER = 16;
    private static final double NANOS = 1e9;

    /** @param nanoTime a count of nanoseconds */
    static Pace of(Graph graph, Limits limits, int context, LongSupplier nanoTime) {
        int[] prompt = IntStream.range(0, Math.min(PROMPT, context - ANSWER))
                .map(i -> i % graph.signature().vocabulary())
                .toArray();
        try (Tape tape = new Tape(graph, graph.empty(1), limits)) {
            long begin = nanoTime.getAsLong();
            tape.readTo(prompt.length, prompt);
            long read = nanoTime.getAsLong();
            for (int i = 0; i < ANSWER; i++) {
                tape.step(new Feed(List.of(new int[] {i})));
            }
            long written = nanoTime.getAsLong();
            return new Pace(rate(prompt.length, read - begin), rate(ANSWER, written - read));
        }
    }

    private static double rate(int tokens, long nanos) {
        return nanos == 0 ? 0 : tokens * NANOS / nanos;
    }
}
