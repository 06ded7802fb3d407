package io.irote.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedBootstrapTest {
    private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(999, 0.95);
    private static final int REPETITIONS = 1000;

    @ParameterizedTest
    @CsvSource({
        "NORMAL, 20", "NORMAL, 50",
        "EXPONENTIAL, 20", "EXPONENTIAL, 50",
        "LIKERT, 20", "LIKERT, 50",
        "MOSTLY_EQUAL, 20", "MOSTLY_EQUAL, 50"
    })
    void holdsTheTrueMeanAsOftenAsItClaims(Draws draws, int tasks) {
        RandomGenerator random = new SplittableRandom(1);
        long held = IntStream.range(0, REPETITIONS)
                .filter(i -> BOOTSTRAP.of(draws.sample(tasks, random), random).contains(draws.mean))
                .count();
        assertThat((double) held / REPETITIONS).isBetween(0.93, 0.97);
    }

    @Test
    void reachesFartherWhereTheDifferencesDo() {
        PairedDifferences skewed = Draws.EXPONENTIAL.sample(30, new SplittableRandom(2));
        Interval interval = BOOTSTRAP.of(skewed, new SplittableRandom(3));
        assertThat(interval.high() - skewed.mean()).isGreaterThan(1.2 * (skewed.mean() - interval.low()));
    }

    /** Two of twenty tasks differ: an eighth of the resamples has no spread. */
    @Test
    void isFiniteWhereResamplesHaveNoSpread() {
        double[] values = new double[20];
        values[4] = 1;
        values[11] = 1;
        Interval interval = BOOTSTRAP.of(Draws.differences(values), new SplittableRandom(4));
        assertThat(interval.contains(0.1)).isTrue();
        assertThat(interval.high()).isBetween(0.3, 1.0);
    }

    @Test
    void isWiderAtAHigherLevel() {
        PairedDifferences sample = Draws.NORMAL.sample(20, new SplittableRandom(5));
        Interval ninety = new PairedBootstrap(999, 0.9).of(sample, new SplittableRandom(6));
        Interval ninetyNine = new PairedBootstrap(999, 0.99).of(sample, new SplittableRandom(6));
        assertThat(ninetyNine.low()).isLessThan(ninety.low());
        assertThat(ninetyNine.high()).isGreaterThan(ninety.high());
        assertThat(ninetyNine.level()).isEqualTo(0.99);
    }

    @Test
    void isTheSameForTheSameSeed() {
        PairedDifferences sample = Draws.EXPONENTIAL.sample(20, new SplittableRandom(7));
        assertThat(BOOTSTRAP.of(sample, new SplittableRandom(8)))
                .isEqualTo(BOOTSTRAP.of(sample, new SplittableRandom(8)))
                .isNotEqualTo(BOOTSTRAP.of(sample, new SplittableRandom(9)));
    }

    @Test
    void movesAndStretchesWithTheDifferences() {
        Interval interval = BOOTSTRAP.of(Draws.differences(1, 2, 4, 8, 9), new SplittableRandom(10));
        Interval other = BOOTSTRAP.of(Draws.differences(12, 14, 18, 26, 28), new SplittableRandom(10));
        assertThat(other.low()).isCloseTo(10 + 2 * interval.low(), within(1e-9));
        assertThat(other.high()).isCloseTo(10 + 2 * interval.high(), within(1e-9));
    }

    @Test
    void ofEqualDifferencesIsThePointTheyShare() {
        assertThat(BOOTSTRAP.of(Draws.differences(0.5, 0.5, 0.5), new SplittableRandom(11)))
                .isEqualTo(new Interval(0.5, 0.5, 0.95));
    }

    @Test
    void refusesTooFewResamplesAndLevelsThatAreNone() {
        assertThatThrownBy(() -> new PairedBootstrap(38, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("38 resamples are too few for a level of 0.95, take 39 or more");
        assertThat(new PairedBootstrap(39, 0.95).resamples()).isEqualTo(39);
        assertThatThrownBy(() -> new PairedBootstrap(999, 95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence level 95.0 is not between 0 and 1");
    }
}
