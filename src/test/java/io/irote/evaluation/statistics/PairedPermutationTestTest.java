package io.irote.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairedPermutationTestTest {
    private static final PairedPermutationTest TEST = new PairedPermutationTest(999);

    /** Sums of ±1 ±2 ±3 are 6, 4, 2, 0 and their mirror images: 2 of 8 are as large as 6, 4 of 8 as large as 4. */
    @Test
    void countsAllSignsOfFewTasks() {
        assertThat(exact(1, 2, 3)).isEqualTo(0.25);
        assertThat(exact(-1, 2, 3)).isEqualTo(0.5);
        assertThat(exact(-1, -2, -3)).isEqualTo(0.25);
        assertThat(exact(1, 2, -3)).isEqualTo(1);
    }

    @Test
    void takesSumsThatDifferByRoundingAsEqual() {
        assertThat(exact(0.1, 0.2, 0.3, -0.6)).isEqualTo(1);
        assertThat(exact(0.6, 0.1, -0.2, -0.3)).isEqualTo(exact(6, 1, -2, -3));
    }

    @Test
    void findsNothingInNoDifferences() {
        assertThat(exact(0, 0, 0)).isEqualTo(1);
        assertThat(TEST.pValue(Draws.differences(new double[40]), new SplittableRandom(1)))
                .isEqualTo(1);
    }

    @Test
    void isNeverZeroWhereSignsAreDrawn() {
        double[] ones = new double[40];
        Arrays.fill(ones, 1);
        assertThat(TEST.pValue(Draws.differences(ones), new SplittableRandom(1)))
                .isEqualTo(0.001);
    }

    /** A task without a difference changes no sum, but takes the sample beyond what is counted. */
    @Test
    void drawsWhatItWouldCount() {
        double[] values = new SplittableRandom(2)
                .doubles(PairedPermutationTest.EXACT, -0.6, 1)
                .toArray();
        double counted = exact(values);
        double drawn = new PairedPermutationTest(20_000)
                .pValue(Draws.differences(Arrays.copyOf(values, values.length + 1)), new SplittableRandom(3));
        assertThat(counted).isBetween(0.01, 0.5);
        assertThat(drawn).isNotEqualTo(counted).isCloseTo(counted, within(0.01));
    }

    /** Twelve tasks are counted, thirty are drawn; the bound is passed by chance in 1 % of seeds. */
    @ParameterizedTest
    @ValueSource(ints = {12, 30})
    void isUniformWhereThereIsNoDifference(int tasks) {
        int repetitions = 1000;
        RandomGenerator random = new SplittableRandom(4);
        double[] p = IntStream.range(0, repetitions)
                .mapToDouble(i -> TEST.pValue(Draws.NORMAL.sample(tasks, random), random))
                .toArray();
        double distance =
                new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(new UniformRealDistribution(null, 0, 1), p);
        assertThat(distance).isLessThan(1.63 / Math.sqrt(repetitions));
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 30})
    void findsADifferenceThatIsThere(int tasks) {
        RandomGenerator random = new SplittableRandom(5);
        assertThat(TEST.pValue(Draws.EXPONENTIAL.sample(tasks, random), random)).isLessThan(0.01);
    }

    @Test
    void drawsOnceAtLeast() {
        assertThatThrownBy(() -> new PairedPermutationTest(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a permutation test needs a draw or more, not 0");
    }

    private static double exact(double... differences) {
        return TEST.pValue(Draws.differences(differences), new SplittableRandom(6));
    }
}
