package io.irote.model.local.graph;

import io.irote.model.ModelException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds out whether a graph computes the same with a cache, and for padded rows side by side, as for a text at once.
 * Some kernels refuse rows side by side behind a cache, and dynamic quantisation lets them change each other.
 *
 * @param cache how far a log-probability moves at most where the beginning comes from the cache, in nats
 * @param rows the same for padded rows side by side; infinite where the graph refuses them
 * @param steps the same for rows of one token, side by side; likewise
 */
public record SelfCheck(double cache, double rows, double steps) {
    /** More than that is not rounding, not even that of a quantised model: the graph reads its cache in another way. */
    private static final double BROKEN = 1;
    /** What servers let their log-probabilities move with the batch. */
    private static final double ROUNDING = 0.05;

    /** @throws ModelException if the graph does not go on from its cache */
    public static SelfCheck of(Graph graph, int[] text) {
        int half = text.length / 2;
        int[] rest = Arrays.copyOfRange(text, half, text.length);
        try (Cache nothing = graph.empty(1);
                GrowingCache growing =
                        new GrowingCache(graph, graph.empty(1), new GraphLimits(graph.signature(), SideBySide.NOT))) {
            double[] whole = nats(graph.score(nothing, new Feed(List.of(text)), text.length), 0, half, text, half);
            growing.readTo(half, text);
            double[] behind =
                    nats(graph.score(growing.cache(), new Feed(List.of(rest)), rest.length), 0, 0, text, half);
            double gap = gap(whole, behind);
            if (!(gap <= BROKEN)) {
                throw new ModelException("the model's cache does not work: the same text scores " + gap
                        + " nats a token apart with it; export the model anew");
            }
            double rows = beside(graph, growing.cache(), text, text.length, behind);
            return new SelfCheck(gap, rows, beside(graph, growing.cache(), text, half + 1, behind));
        }
    }

    /** How far the numbers of a text, read from the cache up to a token, move beside another row of one token. */
    private static double beside(Graph graph, Cache past, int[] text, int end, double[] alone) {
        int from = past.tokens();
        int[] row = Arrays.copyOfRange(text, from, end);
        try (Cache twice = graph.repeat(past, 2)) {
            Logits logits = graph.score(twice, new Feed(List.of(new int[] {text[0]}, row)), row.length);
            return gap(nats(logits, 1, 0, Arrays.copyOf(text, Math.min(end + 1, text.length)), from), alone);
        } catch (ModelException e) {
            // Refused: rows are read one after the other.
            return Double.POSITIVE_INFINITY;
        }
    }

    public SideBySide sideBySide() {
        return new SideBySide(rows <= ROUNDING, steps <= ROUNDING);
    }

    /** How far a token's log-probability may move with what it is computed beside, in nats. */
    public double rounding() {
        double beside = Math.max(rows <= ROUNDING ? rows : 0, steps <= ROUNDING ? steps : 0);
        return Math.max(cache, beside);
    }

    /** The log-probabilities of a text's tokens behind {@code from}, whose logits begin at {@code first}. */
    private static double[] nats(Logits logits, int row, int first, int[] text, int from) {
        return IntStream.range(0, text.length - from - 1)
                .mapToDouble(i -> logits.nats(row, first + i, new int[] {text[from + i + 1]})[0])
                .toArray();
    }

    private static double gap(double[] some, double[] others) {
        return IntStream.range(0, some.length)
                .mapToDouble(i -> Math.abs(some[i] - others[i]))
                .max()
                .orElse(0);
    }
}
