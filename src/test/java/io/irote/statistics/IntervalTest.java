package io.irote.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void holdsItsEnds() {
        Interval interval = new Interval(-1, 2, 0.9);
        assertThat(interval.contains(-1)).isTrue();
        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(2.1)).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
    }

    @Test
    void hasEndsInOrderAndALevel() {
        assertThatThrownBy(() -> new Interval(2, 1, 0.95)).hasMessage("an interval cannot go from 2.0 to 1.0");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(1, 2, 1)).hasMessage("confidence level 1.0 is not between 0 and 1");
    }
}
