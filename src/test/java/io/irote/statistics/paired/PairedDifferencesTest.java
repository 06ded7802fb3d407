package io.irote.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedDifferencesTest {
    @Test
    void whatBothShareIsOutOfTheDifferences() {
        PairedDifferences differences =
                PairedDifferences.of(new double[] {11, 22, 33, 44}, new double[] {10, 20, 30, 40});
        assertThat(differences.n()).isEqualTo(4);
        assertThat(differences.mean()).isEqualTo(2.5);
        assertThat(differences.standardDeviation()).isCloseTo(Math.sqrt(5.0 / 3), within(1e-12));
        assertThat(differences.standardError()).isCloseTo(Math.sqrt(5.0 / 12), within(1e-12));
        assertThat(differences.areConstant()).isFalse();
    }

    @Test
    void roundingIsNoSpread() {
        PairedDifferences differences = PairedDifferences.of(new double[] {0.3, 0.7}, new double[] {0.1, 0.5});
        assertThat(differences.standardDeviation()).isNotZero();
        assertThat(differences.areConstant()).isTrue();
    }

    @Test
    void badPairsAreNamed() {
        assertThatThrownBy(() -> PairedDifferences.of(new double[3], new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 values cannot be paired with 2");
        assertThatThrownBy(() -> Draws.differences(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("paired differences need two tasks or more, got 1");
        assertThatThrownBy(() -> Draws.differences(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task 2 has no finite difference: NaN − 0.0");
    }
}
