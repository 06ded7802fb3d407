package io.irote.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PearsonRTest {
    private static final double[] ASCENDING = {1, 2, 3, 4};

    /** Deviations −1.5 −.5 .5 1.5 and −.5 −1.5 1.5 .5: products add up to 3, squares to 5 each. */
    @Test
    void isTheCovarianceInDeviations() {
        PearsonR r = PearsonR.of(ASCENDING, new double[] {2, 1, 4, 3});
        assertThat(r.r()).isCloseTo(0.6, within(1e-12));
        assertThat(r.n()).isEqualTo(4);
        assertThat(PearsonR.of(ASCENDING, new double[] {-2, -4, -6, -8}).r()).isCloseTo(-1, within(1e-12));
    }

    /** atanh .5 = ½ ln 3, error 1/5: ½ ln 3 ∓ .391993 is .157313 and .941299. */
    @Test
    void hasAnIntervalThatIsNotSymmetric() {
        Interval interval = new PearsonR(0.5, 28).interval(0.95);
        assertThat(interval.low()).isCloseTo(Math.tanh(0.157313), within(1e-6));
        assertThat(interval.high()).isCloseTo(Math.tanh(0.941299), within(1e-6));
    }

    @Test
    void isLargerWithoutTheErrorOfMeasurement() {
        assertThat(new PearsonR(0.3, 50).disattenuated(0.9, 0.4)).isCloseTo(0.5, within(1e-12));
        assertThatThrownBy(() -> new PearsonR(0.3, 50).disattenuated(0.9, -0.2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reliability -0.2 is not in (0, 1]");
    }

    @Test
    void isUndefinedWithoutSpread() {
        assertThatThrownBy(() -> PearsonR.of(ASCENDING, new double[] {0.1, 0.1, 0.1, 0.1}))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("no correlation with values that are all 0.1; it takes different ones");
    }

    @Test
    void isOnlyOfFiniteValuesInPairs() {
        assertThatThrownBy(() -> PearsonR.of(ASCENDING, new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("4 values cannot be paired with 3");
        assertThatThrownBy(() -> PearsonR.of(ASCENDING, new double[] {1, 2, Double.NaN, 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a correlation needs finite values, got NaN");
        assertThatThrownBy(() -> PearsonR.of(new double[] {1, 2}, new double[] {2, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a correlation needs three pairs or more, got 2");
        assertThatThrownBy(() -> new PearsonR(1.2, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoIntervalAtTheEndsOrOfThreePairs() {
        assertThatThrownBy(() -> new PearsonR(1, 20).interval(0.95))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("a correlation of 1.0 has no Fisher z");
        assertThatThrownBy(() -> new PearsonR(0.5, 3).interval(0.95)).isInstanceOf(UndefinedStatisticException.class);
    }
}
