package io.irote.model.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ServerSeedTest {
    @Test
    void aSampleIsItsOwnSeedAndItsSecondTryHasAnother() {
        assertThat(ServerSeed.of(0)).isZero();
        assertThat(ServerSeed.of((1 << 30) - 1)).isEqualTo((1 << 30) - 1);
        assertThat(ServerSeed.of(~0)).isEqualTo(1 << 30);
        assertThat(ServerSeed.of(~7)).isEqualTo((1 << 30) + 7);
    }

    @Test
    void noTwoSamplesAndNoSecondTriesShareASeed() {
        long[] first = LongStream.of(0, 6, 1_000_003, 1L << 29, Integer.MAX_VALUE, 1L << 40, Long.MAX_VALUE - 2000)
                .flatMap(begin -> LongStream.range(begin, begin + 1000))
                .distinct()
                .toArray();
        int[] seeds = LongStream.concat(
                        LongStream.of(first), LongStream.of(first).map(n -> ~n))
                .mapToInt(ServerSeed::of)
                .toArray();

        assertThat(seeds).doesNotHaveDuplicates().hasSize(2 * first.length);
        assertThat(Arrays.stream(seeds)).allMatch(seed -> seed >= 0);
    }

    @Test
    void theEndsOfTheRangesAreSeedsToo() {
        assertThat(LongStream.of(Long.MIN_VALUE, Long.MAX_VALUE, 1L << 30, ~(1L << 29))
                        .mapToInt(ServerSeed::of))
                .allMatch(seed -> seed >= (1 << 30) + (1 << 29));
    }
}
