package io.irote.model.local.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.irote.model.ModelException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogSumTest {
    private static double of(float... values) {
        return new LogSum(values.length).of(values);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 5, 30, 1_000})
    void isWhatSlowArithmeticGives(double spread) {
        Random random = new Random(7);
        float[] values = new float[20_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (spread * random.nextGaussian());
        }
        double most = Arrays.stream(boxed(values))
                .mapToDouble(Float::doubleValue)
                .max()
                .orElseThrow();
        double sum = Arrays.stream(boxed(values))
                .mapToDouble(v -> Math.exp(v - most))
                .sum();

        assertThat(of(values)).isCloseTo(most + Math.log(sum), within(1e-9));
    }

    private static Float[] boxed(float[] values) {
        Float[] boxed = new Float[values.length];
        Arrays.setAll(boxed, i -> values[i]);
        return boxed;
    }

    @Test
    void everyDifferenceAddsItsOwnExponential() {
        for (float below = 0; below < 70; below += 0.25f) {
            assertThat(of(3, 3 - below)).isCloseTo(3 + Math.log1p(Math.exp(-below)), within(1e-9));
        }
    }

    @Test
    void whatIsImpossibleAddsNothing() {
        assertThat(of(2, Float.NEGATIVE_INFINITY, -Float.MAX_VALUE)).isCloseTo(2, within(1e-9));
        assertThat(of(Float.MAX_VALUE, 0)).isEqualTo(Float.MAX_VALUE);
    }

    private static Stream<float[]> noNumbers() {
        return Stream.of(new float[] {1, Float.NaN}, new float[] {1, Float.POSITIVE_INFINITY}, new float[] {
            Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY
        });
    }

    @ParameterizedTest
    @MethodSource("noNumbers")
    void whatIsNoNumberIsAnError(float[] values) {
        assertThatThrownBy(() -> of(values))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("something that is no number");
    }
}
