package io.irote.model.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private static final int DRAWS = 20_000;
    /** Probabilities 0.5, 0.3, 0.15 and 0.05. */
    private static final float[] LOGITS = {log(0.15), log(0.5), log(0.05), log(0.3)};

    private static float log(double probability) {
        return (float) Math.log(probability);
    }

    private static double[] frequencies(double temperature, double topP) {
        Sampler sampler = new Sampler(temperature, topP, new SplittableRandom(5));
        double[] frequencies = new double[LOGITS.length];
        for (int i = 0; i < DRAWS; i++) {
            frequencies[sampler.draw(LOGITS)] += 1.0 / DRAWS;
        }
        return frequencies;
    }

    @Test
    void temperatureZeroIsGreedy() {
        assertThat(frequencies(0, 1)).containsExactly(new double[] {0, 1, 0, 0}, within(1e-9));
    }

    @Test
    void temperatureOneDrawsByProbability() {
        assertThat(frequencies(1, 1)).containsExactly(new double[] {0.15, 0.5, 0.05, 0.3}, within(0.015));
    }

    @Test
    void coldSamplesAreLikelier() {
        double sum = 0.25 + 0.09 + 0.0225 + 0.0025;
        assertThat(frequencies(0.5, 1))
                .containsExactly(new double[] {0.0225 / sum, 0.25 / sum, 0.0025 / sum, 0.09 / sum}, within(0.015));
    }

    @Test
    void theNucleusIsTheFewestTokensWithThatMass() {
        assertThat(frequencies(1, 0.7)).containsExactly(new double[] {0, 0.625, 0, 0.375}, within(0.015));
        assertThat(frequencies(1, 0.4)).containsExactly(new double[] {0, 1, 0, 0}, within(1e-9));
    }
}
