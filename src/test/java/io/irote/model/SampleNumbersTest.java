package io.irote.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleNumbersTest {
    @Test
    void seedOneCountsFromNought() {
        assertThat(new SampleNumbers(1).of(0)).isZero();
        assertThat(new SampleNumbers(1).of(7)).isEqualTo(7);
        assertThat(new SampleNumbers(2).of(7)).isEqualTo((1 << 21) + 7);
    }

    @Test
    void noTwoSeedsShareANumberAndNoneIsThatOfASecondTry() {
        long[] numbers = LongStream.of(-1_000_000_007, -1, 0, 1, 2, 3, 1 << 20, 1_764_374_400_000L)
                .mapToObj(SampleNumbers::new)
                .flatMapToLong(each ->
                        LongStream.of(0, 1, 1999, 1_000_003, (1 << 21) - 1).map(each::of))
                .toArray();
        assertThat(numbers).doesNotHaveDuplicates().hasSize(40);
        assertThat(LongStream.of(numbers)).allMatch(number -> number >= 0);
    }

    @Test
    void aSeedHasNoMoreNumbersThanItsOwn() {
        assertThatThrownBy(() -> new SampleNumbers(1).of(1 << 21)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
