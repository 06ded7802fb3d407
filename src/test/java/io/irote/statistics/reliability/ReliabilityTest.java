package io.irote.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.irote.statistics.UndefinedStatisticException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final double[] ONE = {1, 2, 3, 4};

    /** Variances 5/3, covariance 1, correlation .6. */
    private static final ResponseMatrix TWO_ITEMS = ResponseMatrix.ofItems(ONE, new double[] {2, 1, 4, 3});

    @Test
    void alphaIsTheSharedPartOfTheVariance() {
        assertThat(CronbachAlpha.of(TWO_ITEMS)).isCloseTo(0.75, EXACTLY);
    }

    /** Ten times the answers: variances 5/3 and 500/3, covariance 10. */
    @Test
    void alphaDependsOnTheItemsSpreadAndStandardisedAlphaDoesNot() {
        ResponseMatrix stretched = ResponseMatrix.ofItems(ONE, new double[] {20, 10, 40, 30});
        assertThat(CronbachAlpha.of(stretched)).isCloseTo(2 * (20 / (505.0 / 3 + 20)), EXACTLY);
        assertThat(CronbachAlpha.standardised(stretched)).isCloseTo(0.75, EXACTLY);
    }

    @Test
    void alphaIsNegativeOfItemsThatRunAgainstEachOther() {
        ResponseMatrix against = ResponseMatrix.ofItems(ONE, new double[] {3, 4, 1, 2});
        assertThat(CronbachAlpha.of(against)).isCloseTo(-3, EXACTLY);
    }

    @Test
    void answersThatCancelOutHaveNoReliability() {
        ResponseMatrix cancelling = ResponseMatrix.ofItems(
                ONE, new double[] {-0.1, -0.2, -0.3, -0.4}, new double[] {-0.9, -1.8, -2.7, -3.6});
        assertThatThrownBy(() -> CronbachAlpha.of(cancelling))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("the sum of the items has no variance: all answers are the same or cancel out; "
                        + "check the keying");
    }

    @Test
    void theSameAnswerFromAllHasNoReliability() {
        ResponseMatrix same = ResponseMatrix.ofItems(new double[] {0.1, 0.1, 0.1}, new double[] {0.1, 0.1, 0.1});
        assertThatThrownBy(() -> CronbachAlpha.of(same)).isInstanceOf(UndefinedStatisticException.class);
    }

    /** R² of each from the other is .36: 1 − 2 · .64 / 3.2. */
    @Test
    void lambda6IsWhatTheOtherItemsExplain() {
        assertThat(GuttmanLambda6.of(TWO_ITEMS)).isCloseTo(0.6, EXACTLY);
    }

    @Test
    void lambda6SaysWhenPairsOfDifferentPersonsDoNotFitTogether() {
        double no = Double.NaN;
        ResponseMatrix impossible = ResponseMatrix.ofItems(
                new double[] {1, 2, 3, 1, 2, 3, no, no, no},
                new double[] {1, 2, 3, no, no, no, 1, 2, 4},
                new double[] {no, no, no, 1, 2, 3, 3, 2, 1});
        assertThatThrownBy(() -> GuttmanLambda6.of(impossible))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessageContaining("too many answers are missing");
    }

    @Test
    void personasThatAnswerEveryItemAlikeAreTooReliable() {
        double[] answers = {1, 5, 1, 1, 5, 5, 1, 5};
        Reliability alike = Reliability.of(ResponseMatrix.ofItems(answers, answers, answers, answers));
        assertThat(alike.alpha()).isCloseTo(1, EXACTLY);
        assertThat(alike.lambda6()).isCloseTo(1, within(1e-9));
        assertThat(alike.omega()).isBetween(0.99, 1.0);
        assertThat(alike.isTooHigh()).isTrue();
    }

    /** Five items that share a loading of .7: α, ω and the reliability of their sum are all 2.45 / 2.96. */
    @Test
    void reliabilityIsThatOfTheItemsThatWereSimulated() {
        Reliability reliability = Reliability.of(ResponseMatrix.ofItems(parallelItems(5, 20_000)));
        double truth = 5 * 0.49 / (1 + 4 * 0.49);
        assertThat(reliability.alpha()).isCloseTo(truth, within(0.01));
        assertThat(reliability.omega()).isCloseTo(truth, within(0.01));
        assertThat(reliability.lambda6()).isBetween(0.75, truth);
        assertThat(reliability.isTooHigh()).isFalse();
    }

    private static double[][] parallelItems(int items, int persons) {
        RandomGenerator random = new SplittableRandom(1);
        double[] trait = IntStream.range(0, persons)
                .mapToDouble(i -> random.nextGaussian())
                .toArray();
        return IntStream.range(0, items)
                .mapToObj(item -> IntStream.range(0, persons)
                        .mapToDouble(i -> 0.7 * trait[i] + Math.sqrt(0.51) * random.nextGaussian())
                        .toArray())
                .toArray(double[][]::new);
    }
}
