package io.irote.evaluation.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A two-sided sign-flip test of the mean paired difference (Fisher 1935, chapter 3): were the conditions alike, each
 * difference could as well have had the other sign.
 *
 * <p>All sign patterns are counted for up to {@value #EXACT} tasks. Beyond, patterns are drawn and the observed one is
 * counted among them, without which p would be too small and could be 0 (Phipson and Smyth 2010).
 *
 * @param draws number of sign patterns drawn where not all are counted
 */
public record PairedPermutationTest(int draws) {
    static final int EXACT = 16;

    /** Equal sums, added in another order, differ by less than this part of the sum of sizes. */
    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException if nothing would be drawn */
    public PairedPermutationTest {
        if (draws < 1) {
            throw new IllegalArgumentException("a permutation test needs a draw or more, not " + draws);
        }
    }

    /** The probability, in (0, 1], of a mean at least as far from 0 as the observed one when signs are chance. */
    public double pValue(PairedDifferences differences, RandomGenerator random) {
        double[] values = differences.values();
        double sizes = Arrays.stream(values).map(Math::abs).sum();
        double extreme = Math.abs(Arrays.stream(values).sum()) - ROUNDING * sizes;
        return values.length <= EXACT ? exact(values, extreme) : drawn(values, extreme, random);
    }

    /** Patterns come in mirrored pairs with sums of the same size; the last difference keeps its sign. */
    private static double exact(double[] values, double extreme) {
        int patterns = 1 << (values.length - 1);
        long reached = IntStream.range(0, patterns)
                .filter(signs -> Math.abs(sum(values, signs)) >= extreme)
                .count();
        return (double) reached / patterns;
    }

    private double drawn(double[] values, double extreme, RandomGenerator random) {
        int reached = 1;
        for (int draw = 0; draw < draws; draw++) {
            if (Math.abs(drawnSum(values, random)) >= extreme) {
                reached++;
            }
        }
        return reached / (draws + 1.0);
    }

    private static double sum(double[] values, int signs) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (signs >> i & 1) == 0 ? values[i] : -values[i];
        }
        return sum;
    }

    private static double drawnSum(double[] values, RandomGenerator random) {
        double sum = 0;
        for (double value : values) {
            sum += random.nextBoolean() ? value : -value;
        }
        return sum;
    }
}
