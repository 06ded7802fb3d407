package io.irote.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedTTest {
    /** t = 2.5 / √(5/12) = √15; with 3 degrees of freedom p = 1 − 2 (θ + sin θ cos θ) / π, tan θ = √5. */
    @Test
    void isTheMeanOverItsErrorWithItsP() {
        PairedT test = PairedT.of(Draws.differences(1, 2, 3, 4)).orElseThrow();
        double theta = Math.atan(Math.sqrt(5));
        assertThat(test.t()).isCloseTo(Math.sqrt(15), within(1e-12));
        assertThat(test.degreesOfFreedom()).isEqualTo(3);
        assertThat(test.pValue())
                .isCloseTo(1 - 2 * (theta + Math.sin(theta) * Math.cos(theta)) / Math.PI, within(1e-9));
    }

    @Test
    void isNothingWithoutSpread() {
        assertThat(PairedT.of(Draws.differences(0.3 - 0.1, 0.7 - 0.5))).isEmpty();
    }
}
