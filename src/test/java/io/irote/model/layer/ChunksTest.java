package io.irote.model.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunksTest {
    @ParameterizedTest
    @CsvSource({
        // requests, most a call, slots, calls, size of the largest
        "0, 10, 4, 0, 0",
        "5, 1, 4, 5, 1",
        "5, 100, 4, 1, 5",
        "9, 100, 4, 2, 5",
        "40, 100, 4, 4, 10",
        "40, 100, 16, 5, 8",
        "400, 100, 4, 4, 100",
        "401, 100, 4, 5, 81",
        "40, 3, 4, 14, 3",
        "1000, 1024, 16, 16, 63",
    })
    void slotsShareTheRequestsEvenlyInFewCalls(int requests, int most, int slots, int calls, int largest) {
        List<List<String>> chunks = Chunks.of(texts(requests), Echo.upTo(most), slots);
        assertThat(chunks).hasSize(calls);
        assertThat(chunks.stream().mapToInt(List::size).max().orElse(0)).isEqualTo(largest);
        assertThat(chunks.stream().flatMap(List::stream)).containsExactlyElementsOf(texts(requests));
    }

    @Test
    void onlyRequestsOfOneGroupShareACallAndKeepTheirOrder() {
        Echo echo = Echo.upTo(100).grouped(text -> text.charAt(0));
        assertThat(Chunks.of(List.of("a1", "b1", "a2", "b2", "a3"), echo, 1))
                .containsExactly(List.of("a1", "a2", "a3"), List.of("b1", "b2"));
    }

    private static List<String> texts(int n) {
        return IntStream.range(0, n).mapToObj(i -> "text " + i).toList();
    }
}
