package io.irote.statistics.paired;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The mean difference of the tasks that each sign pattern flips, in mirrored pairs: a pattern and the one that flips
 * the other tasks. The pair of none and all, which is what was observed, is beyond every value on either side.
 *
 * <p>All patterns are counted for up to {@value #EXACT} tasks. Beyond, pairs are drawn and the observed one is counted
 * among them, without which p would be too small and could be 0 (Phipson and Smyth 2010).
 */
final class FlippedMeans {
    static final int EXACT = 16;

    /** A sum below this part of the sum of sizes is 0 but for rounding. */
    private static final double ROUNDING = 1e-9;

    private final double[] values;
    private final double sum;
    private final double zero;
    private final double[] means;

    private FlippedMeans(double[] values, int pairs) {
        this.values = values;
        this.sum = Arrays.stream(values).sum();
        this.zero = ROUNDING * Arrays.stream(values).map(Math::abs).sum();
        this.means = new double[2 * pairs];
    }

    /** In no order; the same for the same differences in another order. */
    static double[] of(PairedDifferences differences, int draws, RandomGenerator random) {
        double[] values = differences.values();
        Arrays.sort(values);
        return values.length <= EXACT
                ? new FlippedMeans(values, 1 << (values.length - 1)).counted()
                : new FlippedMeans(values, draws + 1).drawn(random);
    }

    /** Patterns are numbers whose bits tell who is flipped; one without its lowest bit has a smaller number. */
    private double[] counted() {
        double[] sums = new double[means.length / 2];
        put(0, 0, 0);
        for (int flipped = 1; flipped < sums.length; flipped++) {
            sums[flipped] = sums[flipped & (flipped - 1)] + values[Integer.numberOfTrailingZeros(flipped)];
            put(flipped, sums[flipped], Integer.bitCount(flipped));
        }
        return means;
    }

    private double[] drawn(RandomGenerator random) {
        put(0, 0, 0);
        for (int draw = 1; draw < means.length / 2; draw++) {
            draw(draw, random);
        }
        return means;
    }

    private void draw(int draw, RandomGenerator random) {
        double flipped = 0;
        int tasks = 0;
        long bits = 0;
        for (int i = 0; i < values.length; i++) {
            bits = i % Long.SIZE == 0 ? random.nextLong() : bits >>> 1;
            long flips = bits & 1;
            flipped += flips * values[i];
            tasks += (int) flips;
        }
        put(draw, flipped, tasks);
    }

    private void put(int pair, double flipped, int tasks) {
        boolean observed = tasks == 0 || tasks == values.length;
        means[2 * pair] = observed ? Double.NEGATIVE_INFINITY : mean(flipped, tasks);
        means[2 * pair + 1] = observed ? Double.POSITIVE_INFINITY : mean(sum - flipped, values.length - tasks);
    }

    private double mean(double flipped, int tasks) {
        return Math.abs(flipped) <= zero ? 0 : flipped / tasks;
    }
}
