package io.irote.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges and their marks. */
class AxisTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "-0.9, -0.6",
        "0.00001, 0.00002",
        "-9999, 0",
        "1e300, 2e300",
        "3, 3",
        "0, 0",
        "-5e-320, 5e-320",
        "1e16, 10000000000000002"
    })
    void everyValueHasRoomAndTheMarksAreFew(double low, double high) {
        Axis axis = Axis.around(DoubleStream.of(low, high));
        assertThat(axis.at(low, 0, 100)).isBetween(0.0, 100.0);
        assertThat(axis.at(high, 0, 100)).isBetween(0.0, 100.0);
        assertThat(axis.marks())
                .hasSizeBetween(1, 8)
                .allMatch(mark -> mark >= axis.from() - axis.step() && mark <= axis.to() + axis.step());
    }

    @Test
    void marksAreRoundAndToldApart() {
        Axis axis = Axis.around(DoubleStream.of(-0.87, -0.62));
        assertThat(axis.marks()).extracting(axis::label).containsExactly("-0.8", "-0.7", "-0.6");
    }

    @Test
    void whatIsNotFiniteDoesNotCount() {
        assertThat(Axis.around(DoubleStream.of(1, 2, Double.NaN, Double.POSITIVE_INFINITY)))
                .isEqualTo(Axis.around(DoubleStream.of(1, 2)));
        assertThat(Axis.around(DoubleStream.of(Double.NaN)).marks()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0;1", "3, 0;1;2;3", "15, 0;5;10;15", "20, 0;5;10;15;20", "1000, 0;500;1000"})
    void iterationsAreWholeNumbers(int last, String marks) {
        Axis axis = Axis.upTo(last);
        assertThat(axis.marks()).extracting(axis::label).containsExactly(marks.split(";"));
    }
}
