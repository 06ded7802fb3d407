package io.irote.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EffectSizeTest {
    /** Mean 2.5, deviation √(5/3); J(3) = Γ(1.5) / √1.5 = √(π/6). */
    @Test
    void isTheMeanInDeviationsCorrectedForFewTasks() {
        EffectSize effect = EffectSize.of(Draws.differences(1, 2, 3, 4)).orElseThrow();
        assertThat(effect.dz()).isCloseTo(2.5 / Math.sqrt(5.0 / 3), within(1e-12));
        assertThat(effect.gz()).isCloseTo(effect.dz() * Math.sqrt(Math.PI / 6), within(1e-12));
    }

    /** Normal differences of mean 0.5 and deviation 1: d_z is 0.54 on average over ten tasks. */
    @Test
    void isOnAverageTheTrueOne() {
        RandomGenerator random = new SplittableRandom(1);
        double average = IntStream.range(0, 20_000)
                .mapToDouble(i -> effectOfHalf(random))
                .average()
                .orElseThrow();
        assertThat(average).isCloseTo(0.5, within(0.01));
    }

    @Test
    void hasTheSignOfTheDifference() {
        assertThat(EffectSize.of(Draws.differences(-1, -2, -3)))
                .get()
                .extracting(EffectSize::gz)
                .isEqualTo(
                        -EffectSize.of(Draws.differences(1, 2, 3)).orElseThrow().gz());
        assertThat(EffectSize.of(Draws.differences(-1, 0, 1)).orElseThrow().gz())
                .isZero();
    }

    @Test
    void isNothingWithoutSpread() {
        assertThat(EffectSize.of(Draws.differences(0.5, 0.5, 0.5))).isEmpty();
        assertThat(EffectSize.of(Draws.differences(0, 0, 0))).isEmpty();
        assertThat(EffectSize.of(Draws.differences(0.3 - 0.1, 0.7 - 0.5, 0.2))).isEmpty();
    }

    @Test
    void takesThreeTasks() {
        assertThatThrownBy(() -> EffectSize.of(Draws.differences(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an effect size needs three tasks or more, got 2");
    }

    private static double effectOfHalf(RandomGenerator random) {
        double[] values =
                random.doubles(10).map(u -> 0.5 + random.nextGaussian()).toArray();
        return EffectSize.of(Draws.differences(values)).orElseThrow().gz();
    }
}
