package io.irote.optimizer.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededChoiceTest {
    @Test
    void shufflingShufflesACopy() {
        List<Integer> order = IntStream.range(0, 50).boxed().toList();
        List<Integer> shuffled = SeededChoice.shuffled(order, new SplittableRandom(1));
        assertThat(shuffled).isNotEqualTo(order).containsExactlyInAnyOrderElementsOf(order);
    }

    @Test
    void everyOrderOfThreeComesUp() {
        Set<List<String>> orders = new HashSet<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            orders.add(SeededChoice.shuffled(List.of("a", "b", "c"), random));
        }
        assertThat(orders).hasSize(6);
    }

    @Test
    void eachIterationHasASourceOfItsOwnThatCanBeMadeAgain() {
        long first = SeededChoice.source(7, 3).nextLong();
        assertThat(SeededChoice.source(7, 3).nextLong()).isEqualTo(first);
        assertThat(SeededChoice.source(7, 4).nextLong()).isNotEqualTo(first);
        assertThat(SeededChoice.source(8, 3).nextLong()).isNotEqualTo(first);
    }
}
