package io.irote.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class FactorFitTest {
    @Test
    void findsTheLoadingsThatMadeTheCorrelations() {
        assertLoadings(0.9, 0.8, 0.7, 0.5);
        assertLoadings(0.3, 0.2, 0.6);
    }

    @Test
    void keepsTheSignOfAnItemThatRunsAgainstTheOthers() {
        assertLoadings(0.9, -0.4, 0.7, 0.5);
    }

    /** The four correlations between two pairs are .2, within them .6: the best loading is √(1/3). */
    @Test
    void saysWhatOneFactorLeavesUnexplained() {
        FactorFit fit = FactorFit.of(MatrixUtils.createRealMatrix(
                new double[][] {{1, 0.6, 0.2, 0.2}, {0.6, 1, 0.2, 0.2}, {0.2, 0.2, 1, 0.6}, {0.2, 0.2, 0.6, 1}}));
        assertThat(fit.loadings()).allSatisfy(l -> assertThat(l).isCloseTo(Math.sqrt(1.0 / 3), within(1e-6)));
        assertThat(fit.residual())
                .isCloseTo(
                        Math.sqrt((2 * Math.pow(0.6 - 1.0 / 3, 2) + 4 * Math.pow(0.2 - 1.0 / 3, 2)) / 6), within(1e-6));
    }

    @Test
    void findsNothingInItemsThatShareNothing() {
        FactorFit fit = FactorFit.of(MatrixUtils.createRealIdentityMatrix(4));
        assertThat(fit.loadings()).containsOnly(0.0);
        assertThat(McDonaldOmega.of(fit)).isZero();
    }

    @Test
    void holdsAnItemThatRepeatsTheFactor() {
        FactorFit fit = FactorFit.of(correlation(1, 0.8, 0.7, 0.6));
        assertThat(fit.isHeywood()).isTrue();
        assertThat(fit.loadings().get(0)).isCloseTo(Math.sqrt(0.995), within(1e-12));
        assertThat(FactorFit.of(correlation(0.9, 0.8, 0.7)).isHeywood()).isFalse();
    }

    /** (3.2)² / ((3.2)² + 4 · .36). */
    @Test
    void omegaIsTheFactorsPartOfTheSum() {
        assertThat(McDonaldOmega.of(FactorFit.of(correlation(0.8, 0.8, 0.8, 0.8))))
                .isCloseTo(10.24 / 11.68, within(1e-9));
    }

    @Test
    void takesThreeItems() {
        assertThatThrownBy(() -> FactorFit.of(MatrixUtils.createRealIdentityMatrix(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a factor needs three items or more");
    }

    private static void assertLoadings(double... loadings) {
        FactorFit fit = FactorFit.of(correlation(loadings));
        assertThat(fit.loadings().stream().mapToDouble(l -> l).toArray()).containsExactly(loadings, within(1e-6));
        assertThat(fit.residual()).isCloseTo(0, within(1e-6));
    }

    /** What one factor with these loadings makes of the correlations. */
    private static RealMatrix correlation(double... loadings) {
        RealMatrix column = MatrixUtils.createColumnRealMatrix(loadings);
        RealMatrix correlation = column.multiply(column.transpose());
        for (int i = 0; i < loadings.length; i++) {
            correlation.setEntry(i, i, 1);
        }
        return correlation;
    }
}
