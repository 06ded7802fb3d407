package io.irote.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.irote.statistics.UndefinedStatisticException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemCorrelationsTest {
    private static final double[] ASCENDING = {1, 2, 3, 4};

    /** Correlations .6, 1 and .6. */
    private static final ResponseMatrix THREE_ITEMS =
            ResponseMatrix.ofItems(ASCENDING, new double[] {2, 1, 4, 3}, new double[] {2, 4, 6, 8});

    @Test
    void interItemCorrelationsAreOverPairs() {
        InterItemCorrelation correlation = InterItemCorrelation.of(THREE_ITEMS);
        assertThat(correlation.mean()).isCloseTo(2.2 / 3, within(1e-12));
        assertThat(correlation.median()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void theRestIsWithoutTheItem() {
        List<Double> correlations = ItemRestCorrelation.of(THREE_ITEMS);
        assertThat(correlations.get(1)).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void anItemKeyedTheWrongWayIsNegative() {
        ResponseMatrix responses =
                ResponseMatrix.ofItems(ASCENDING, new double[] {4, 3, 1, 2}, new double[] {1, 3, 2, 4});
        assertThat(ItemRestCorrelation.of(responses).get(1)).isNegative();
    }

    @Test
    void anItemWithoutVarianceIsNamed() {
        ResponseMatrix responses = ResponseMatrix.ofItems(ASCENDING, new double[] {3, 3, 3, 3}, ASCENDING);
        assertThatThrownBy(() -> ItemRestCorrelation.of(responses))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("item 2 has no variance, every answer is 3.0; leave the item out");
    }
}
