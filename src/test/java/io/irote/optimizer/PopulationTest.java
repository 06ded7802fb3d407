package io.irote.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.optimizer.proposal.Proposal;
import io.irote.reflection.Reflection;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final Proposal BEST = proposal("I plan, e.g.: I packed");
    private static final Proposal RELATIVE = proposal("I plan, e.g.: I booked");
    private static final Proposal OTHER = proposal("I wander, e.g.: I hiked");

    @Test
    void aStrangerComesBeforeARelativeOfABetterOne() {
        assertThat(Population.of(List.of(BEST, RELATIVE, OTHER), 2)).containsExactly(BEST, OTHER);
    }

    @Test
    void relativesFillUp() {
        assertThat(Population.of(List.of(BEST, RELATIVE, OTHER), 3)).containsExactly(BEST, OTHER, RELATIVE);
    }

    private static Proposal proposal(String text) {
        return new Proposal(Reflection.parse(text), "test");
    }
}
