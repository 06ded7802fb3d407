package io.irote.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {
    /** Ascending: 4 · .005, 3 · .01, 2 · .03, then 1 · .04, lifted to the .06 before it. */
    @Test
    void stepsDownAndKeepsTheOrderGiven() {
        assertThat(Holm.adjust(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    @Test
    void isAProbability() {
        assertThat(Holm.adjust(0.9, 0.4, 0)).containsExactly(0.9, 0.8, 0);
        assertThat(Holm.adjust(0.7, 0.6)).containsExactly(1, 1);
    }

    @Test
    void leavesOneAloneAndNothingNothing() {
        assertThat(Holm.adjust(0.03)).containsExactly(0.03);
        assertThat(Holm.adjust()).isEmpty();
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> Holm.adjust(0.1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p-value NaN is not in [0, 1]");
        assertThatThrownBy(() -> Holm.adjust(1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
