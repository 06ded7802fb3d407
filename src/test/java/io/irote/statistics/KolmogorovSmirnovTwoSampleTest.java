package io.irote.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.irote.statistics.paired.Draws;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KolmogorovSmirnovTwoSampleTest {
    /** 2 of the 20 ways to interleave three and three keep them apart. */
    @Test
    void countsTheWaysToInterleaveSmallSamples() {
        KolmogorovSmirnov apart = KolmogorovSmirnov.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});
        assertThat(apart.d()).isEqualTo(1);
        assertThat(apart.pValue()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void findsNoDistanceBetweenEqualAnswers() {
        double[] answers = {1, 2, 2, 3, 3, 3, 5};
        assertThat(KolmogorovSmirnov.of(answers, answers)).isEqualTo(new KolmogorovSmirnov(0, 1));
    }

    /** Against the limit 2 Σ (−1)^(k−1) exp(−2 k² λ²), whose first term is all that counts here. */
    @Test
    void takesTheLimitForLargeSamples() {
        double[] x = IntStream.range(0, 200).mapToDouble(i -> i).toArray();
        double[] y = IntStream.range(0, 200).mapToDouble(i -> i + 40.5).toArray();
        KolmogorovSmirnov test = KolmogorovSmirnov.of(x, y);
        double d = 41.0 / 200;
        assertThat(test.d()).isCloseTo(d, within(1e-12));
        assertThat(test.pValue()).isCloseTo(2 * Math.exp(-2 * d * d * 100), within(1e-6));
    }

    @Test
    void claimsNoMoreThanItMayWithTiedAnswers() {
        RandomGenerator random = new SplittableRandom(1);
        long found = IntStream.range(0, 500)
                .filter(i ->
                        KolmogorovSmirnov.of(likert(random), likert(random)).pValue() <= 0.05)
                .count();
        assertThat(found).isLessThanOrEqualTo(25);
    }

    @Test
    void takesTwoFiniteValues() {
        assertThatThrownBy(() -> KolmogorovSmirnov.of(new double[] {1, 2}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a sample needs two finite values or more, got [1.0]");
        assertThatThrownBy(() -> KolmogorovSmirnov.of(new double[] {1, Double.NaN}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] likert(RandomGenerator random) {
        return IntStream.range(0, 30)
                .mapToDouble(i -> Draws.LIKERT.next(random))
                .toArray();
    }
}
