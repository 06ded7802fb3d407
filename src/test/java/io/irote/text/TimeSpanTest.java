package io.irote.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeSpanTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "300, 0.3 s",
        "1000, 1 s",
        "2450, 2.5 s",
        "42400, 42 s",
        "60000, 1 min",
        "89100, 1 min 30 s",
        "300000, 5 min",
        "3600000, 1 h",
        "3660000, 1 h 1 min",
        "86400000, 24 h"
    })
    void isShort(long millis, String text) {
        assertThat(TimeSpan.of(Duration.ofMillis(millis))).isEqualTo(text);
    }
}
