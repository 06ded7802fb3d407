package io.irote.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.irote.statistics.UndefinedStatisticException;
import org.junit.jupiter.api.Test;

class ResponseMatrixTest {
    private static final double MISSING = Double.NaN;

    private static final ResponseMatrix RESPONSES =
            ResponseMatrix.ofItems(new double[] {1, 2, 3, 4, MISSING, MISSING}, new double[] {2, 1, 4, 3, 9, MISSING});

    @Test
    void pairsUseThoseWhoAnsweredBoth() {
        assertThat(RESPONSES.covariance().getEntry(0, 1)).isCloseTo(1, within(1e-12));
        assertThat(RESPONSES.covariance().getEntry(1, 1)).isCloseTo(9.7, within(1e-12));
        assertThat(RESPONSES.correlation().getEntry(1, 0)).isCloseTo(0.6, within(1e-12));
        assertThat(RESPONSES.correlation().getEntry(1, 1)).isCloseTo(1, within(1e-12));
    }

    @Test
    void missingAnswersBecomeTheItemsMedian() {
        ResponseMatrix imputed = RESPONSES.withMedians();
        assertThat(imputed.item(0)).containsExactly(1, 2, 3, 4, 2.5, 2.5);
        assertThat(imputed.item(1)).containsExactly(2, 1, 4, 3, 9, 3);
    }

    @Test
    void completePersonsAnsweredEverything() {
        assertThat(RESPONSES.completePersons().persons()).isEqualTo(4);
        assertThat(RESPONSES.completePersons().item(1)).containsExactly(2, 1, 4, 3);
    }

    @Test
    void aPersonsMeanIsOfTheItemsAnswered() {
        assertThat(RESPONSES.personMeans()).containsExactly(1.5, 1.5, 3.5, 3.5, 9, MISSING);
    }

    @Test
    void laterChangesToTheArraysChangeNothing() {
        double[] item = {1, 2, 3};
        ResponseMatrix responses = ResponseMatrix.ofItems(item, new double[] {3, 1, 2});
        item[0] = 9;
        assertThat(responses.item(0)).containsExactly(1, 2, 3);
    }

    @Test
    void anItemWithoutVarianceHasNoCorrelation() {
        ResponseMatrix responses = ResponseMatrix.ofItems(new double[] {1, 2, 3}, new double[] {4, 4, 4});
        assertThatThrownBy(responses::correlation)
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("item 2 has no variance, every answer is 4.0; leave the item out");
    }

    @Test
    void tooFewAnswersInCommonAreNamed() {
        ResponseMatrix responses =
                ResponseMatrix.ofItems(new double[] {1, 2, 3, MISSING}, new double[] {MISSING, 1, 3, 2});
        assertThatThrownBy(responses::covariance)
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("items 1 and 2 were both answered by 2 persons; it takes three");
        assertThatThrownBy(responses::completePersons)
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("2 persons answered every item; it takes three");
    }

    @Test
    void whatIsNoMatrixIsRefused() {
        assertThatThrownBy(() -> ResponseMatrix.ofItems(new double[3]))
                .hasMessage("a response matrix needs two items and three persons or more");
        assertThatThrownBy(() -> ResponseMatrix.ofItems(new double[3], new double[4]))
                .hasMessage("item 2 has 4 answers, item 1 has 3");
        assertThatThrownBy(() -> ResponseMatrix.ofItems(new double[3], new double[] {1, 1 / 0.0, 2}))
                .hasMessage("item 2 has an infinite answer");
        assertThatThrownBy(() -> ResponseMatrix.ofItems(new double[] {MISSING, MISSING, MISSING}, new double[3]))
                .hasMessage("item 1 has no answers; leave the item out");
    }
}
