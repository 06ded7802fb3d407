package io.irote.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.statistics.Interval;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignFlipTest {
    /** Sums of ±1 ±2 ±3 are 6, 4, 2, 0 and their mirror images: 2 of 8 are as large as 6, 4 of 8 as large as 4. */
    @Test
    void countsAllSignsOfFewTasks() {
        assertThat(p(1, 2, 3)).isEqualTo(0.25);
        assertThat(p(-1, 2, 3)).isEqualTo(0.5);
        assertThat(p(-1, -2, -3)).isEqualTo(0.25);
        assertThat(p(1, 2, -3)).isEqualTo(1);
    }

    /**
     * One in twenty of the 32 pairs of patterns of six tasks is the observed one and one more, so that the interval
     * ends at the smallest difference; of the 64 of seven tasks it is three more: after 1 and (1 + 2)/2 comes 2, and
     * after 64 and (64 + 32)/2 comes (64 + 16)/2.
     */
    @Test
    void theIntervalEndsAtMeansOfSomeTasks() {
        assertThat(interval(3, 5, 1, 7, 2, 12)).isEqualTo(new Interval(1, 12, 0.95));
        assertThat(interval(1, 2, 4, 8, 16, 32, 64)).isEqualTo(new Interval(2, 40, 0.95));
        assertThat(interval(-1, -2, -4, -8, -16, -32, -64)).isEqualTo(new Interval(-40, -2, 0.95));
    }

    @Test
    void noIntervalOfFiveTasksIsBounded() {
        assertThat(p(1, 1, 1, 1, 1)).isEqualTo(2 / 32.0);
        assertThat(flip(1, 1, 1, 1, 1).interval()).isEmpty();
        assertThat(flip(0, 0).interval()).isEmpty();
    }

    @Test
    void equalDifferencesHaveAPoint() {
        assertThat(p(0.3, 0.3, 0.3, 0.3, 0.3, 0.3)).isEqualTo(2 / 64.0);
        assertThat(interval(0.3, 0.3, 0.3, 0.3, 0.3, 0.3).contains(0.3)).isTrue();
        assertThat(interval(0.3, 0.3, 0.3, 0.3, 0.3, 0.3).high()).isCloseTo(0.3, within(1e-12));
        assertThat(p(new double[40])).isEqualTo(1);
        assertThat(interval(new double[40])).isEqualTo(new Interval(0, 0, 0.95));
    }

    @Test
    void takesSumsThatDifferByRoundingAsEqual() {
        assertThat(p(0.1, 0.2, 0.3, -0.6)).isEqualTo(1);
        assertThat(p(0.6, 0.1, -0.2, -0.3)).isEqualTo(p(6, 1, -2, -3));
    }

    /** What differs in its last digit only does not differ, on however many tasks. */
    @Test
    void roundingIsNoDifference() {
        double[] a = IntStream.range(0, 30).mapToDouble(i -> 5 + i / 10.0).toArray();
        double[] b = Arrays.stream(a).map(Math::nextUp).toArray();
        assertThat(SignFlip.of(PairedDifferences.of(b, a), 1).pValue()).isEqualTo(1);
    }

    @Test
    void isNeverZeroWhereSignsAreDrawn() {
        double[] ones = new double[40];
        Arrays.fill(ones, 1);
        assertThat(p(ones)).isEqualTo(0.0001);
    }

    /** A task without a difference changes no sum, but takes the sample beyond what is counted. */
    @Test
    void drawsWhatItWouldCount() {
        double[] values =
                new SplittableRandom(2).doubles(FlippedMeans.EXACT, -0.6, 1).toArray();
        double counted = p(values);
        double drawn = p(Arrays.copyOf(values, values.length + 1));
        assertThat(counted).isBetween(0.01, 0.5);
        assertThat(drawn).isNotEqualTo(counted).isCloseTo(counted, within(0.01));
    }

    @Test
    void theOrderOfTasksDoesNotCountAndTheSeedHardly() {
        double[] values = new SplittableRandom(3).doubles(30, -1, 2).toArray();
        double[] turned =
                IntStream.range(0, 30).mapToDouble(i -> values[29 - i]).toArray();
        assertThat(flip(turned)).isEqualTo(flip(values));
        SignFlip other = SignFlip.of(Draws.differences(values), 2);
        assertThat(other).isNotEqualTo(flip(values));
        assertThat(other.interval().orElseThrow().low())
                .isCloseTo(interval(values).low(), within(0.02));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 11, 13, 17, 40, 70})
    void theIntervalExcludesZeroExactlyWherePIsBelowOneInTwenty(int tasks) {
        RandomGenerator random = new SplittableRandom(tasks);
        int excluded = 0;
        for (int i = 0; i < 30; i++) {
            for (Draws draws : Draws.values()) {
                double shift = (random.nextInt(5) - 2) * 0.5 / Math.sqrt(tasks);
                PairedDifferences sample = shifted(draws.sample(tasks, random), draws.mean + shift);
                SignFlip flip = SignFlip.of(sample, 999, i);
                boolean excludes = !flip.interval().orElseThrow().contains(0);
                assertThat(excludes).as("p %s, %s", flip, sample).isEqualTo(flip.pValue() < 0.05);
                excluded += excludes ? 1 : 0;
            }
        }
        assertThat(excluded).isBetween(5, 175);
    }

    /** Each value of the interval is one that the test does not reject, and those around it are. */
    @ParameterizedTest
    @ValueSource(ints = {8, 30})
    void theIntervalIsTheTestInverted(int tasks) {
        RandomGenerator random = new SplittableRandom(4);
        for (Draws draws : Draws.values()) {
            PairedDifferences sample = draws.sample(tasks, random);
            Interval interval = SignFlip.of(sample, 1).interval().orElseThrow();
            double hair = 1e-6;
            assertThat(pAt(sample, interval.low() - hair)).isLessThan(0.05);
            assertThat(pAt(sample, interval.low() + hair)).isGreaterThanOrEqualTo(0.05);
            assertThat(pAt(sample, interval.high() - hair)).isGreaterThanOrEqualTo(0.05);
            assertThat(pAt(sample, interval.high() + hair)).isLessThan(0.05);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BETA, 8, 0.93, 0.97",
        "BETA, 20, 0.93, 0.97",
        "BETA, 60, 0.93, 0.97",
        "LIKERT, 8, 0.93, 0.97",
        "LIKERT, 20, 0.93, 0.97",
        "LIKERT, 60, 0.93, 0.97",
        "FEW_MOVE, 8, 0.82, 0.97",
        "FEW_MOVE, 20, 0.878, 0.97",
        "FEW_MOVE, 60, 0.912, 0.97"
    })
    void holdsTheTrueMeanAsOftenAsItClaims(Draws draws, int tasks, double least, double most) {
        RandomGenerator random = new SplittableRandom(5);
        int repetitions = 1000;
        long held = IntStream.range(0, repetitions)
                .filter(i -> SignFlip.of(draws.sample(tasks, random), 999, i)
                        .interval()
                        .orElseThrow()
                        .contains(draws.mean))
                .count();
        assertThat((double) held / repetitions).isBetween(least, most);
    }

    /** Twelve tasks are counted, thirty are drawn; the bound is passed by chance in 1 % of seeds. */
    @ParameterizedTest
    @ValueSource(ints = {12, 30})
    void isUniformWhereThereIsNoDifference(int tasks) {
        int repetitions = 1000;
        RandomGenerator random = new SplittableRandom(4);
        double[] p = IntStream.range(0, repetitions)
                .mapToDouble(i ->
                        SignFlip.of(Draws.NORMAL.sample(tasks, random), 999, i).pValue())
                .toArray();
        double distance =
                new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(new UniformRealDistribution(null, 0, 1), p);
        assertThat(distance).isLessThan(1.63 / Math.sqrt(repetitions));
    }

    private static PairedDifferences shifted(PairedDifferences sample, double by) {
        return Draws.differences(
                Arrays.stream(sample.values()).map(value -> value - by).toArray());
    }

    private static double pAt(PairedDifferences sample, double mean) {
        return SignFlip.of(shifted(sample, mean), 1).pValue();
    }

    private static SignFlip flip(double... differences) {
        return SignFlip.of(Draws.differences(differences), 6);
    }

    private static double p(double... differences) {
        return flip(differences).pValue();
    }

    private static Interval interval(double... differences) {
        return flip(differences).interval().orElseThrow();
    }
}
