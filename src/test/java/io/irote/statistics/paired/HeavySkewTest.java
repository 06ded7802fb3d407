package io.irote.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeavySkewTest {
    @ParameterizedTest
    @CsvSource({
        "NORMAL, 8, 0, 0.06",
        "NORMAL, 20, 0, 0.01",
        "BETA, 8, 0, 0.06",
        "BETA, 20, 0, 0.01",
        "BETA, 60, 0, 0.01",
        "LIKERT, 8, 0, 0.06",
        "LIKERT, 20, 0, 0.01",
        "LIKERT, 60, 0, 0.01",
        "FEW_MOVE, 8, 0.6, 1",
        "FEW_MOVE, 20, 0.85, 1",
        "FEW_MOVE, 60, 0.98, 1"
    })
    void isFoundWhereFewTasksMove(Draws draws, int tasks, double least, double most) {
        RandomGenerator random = new SplittableRandom(1);
        long found = IntStream.range(0, 2000)
                .filter(i -> draws.sample(tasks, random).areHeavilySkewed())
                .count();
        assertThat(found / 2000.0).isBetween(least, most);
    }
}
