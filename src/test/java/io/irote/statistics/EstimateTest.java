package io.irote.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void theStandardErrorIsTheSampleDeviationOverRootN() {
        Estimate estimate = Estimate.of(1, 2, 3, 4);
        assertThat(estimate.value()).isEqualTo(2.5);
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(5.0 / 3 / 4), within(1e-12));
    }

    @Test
    void pairingTakesWhatBothShareOutOfTheError() {
        Estimate gain = Estimate.ofDifferences(new double[] {1.5, 9.5, 4.5}, new double[] {1, 9, 4});
        assertThat(gain.value()).isEqualTo(0.5);
        assertThat(gain.standardError()).isZero();
    }

    @Test
    void errorsOfIndependentMeansAddUpSquared() {
        Estimate difference = new Estimate(7, 0.3, 22).minus(new Estimate(6, 0.4, 4));
        assertThat(difference.value()).isEqualTo(1);
        assertThat(difference.standardError()).isCloseTo(0.5, within(1e-12));
        assertThat(difference.n()).isEqualTo(4);
        assertThat(Estimate.of(3).minus(difference).standardError()).isNaN();
    }

    @Test
    void ofOneValueNoErrorIsKnown() {
        assertThat(Estimate.of(3).standardError()).isNaN();
    }

    @Test
    void nothingIsNotKnownAndUnequalsCannotBePaired() {
        Estimate nothing = Estimate.of();
        assertThat(nothing.isKnown()).isFalse();
        assertThat(nothing.n()).isZero();
        assertThat(nothing.value()).isNaN();
        assertThatThrownBy(() -> Estimate.ofDifferences(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 values cannot be paired with 2");
    }
}
