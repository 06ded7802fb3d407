package io.irote.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FisherZTest {
    private static final PearsonR HALF = new PearsonR(0.5, 103);
    private static final PearsonR THIRD = new PearsonR(1.0 / 3, 103);

    /** atanh ½ − atanh ⅓ = ½ ln 3 − ½ ln 2, error √(2/100). */
    @Test
    void comparesOnFishersScale() {
        FisherZ test = FisherZ.between(HALF, THIRD);
        assertThat(test.z()).isCloseTo(0.5 * Math.log(1.5) / Math.sqrt(0.02), within(1e-12));
        assertThat(test.pValue()).isCloseTo(0.1517, within(1e-4));
    }

    @Test
    void isTheSameBothWaysButForTheSign() {
        assertThat(FisherZ.between(THIRD, HALF).z())
                .isEqualTo(-FisherZ.between(HALF, THIRD).z());
        assertThat(FisherZ.between(THIRD, HALF).pValue())
                .isEqualTo(FisherZ.between(HALF, THIRD).pValue());
        assertThat(FisherZ.between(HALF, HALF)).isEqualTo(new FisherZ(0, 1));
    }

    @Test
    void hasNoPlaceForAPerfectCorrelation() {
        assertThatThrownBy(() -> FisherZ.between(HALF, new PearsonR(-1, 103)))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("a correlation of -1.0 has no Fisher z");
    }
}
