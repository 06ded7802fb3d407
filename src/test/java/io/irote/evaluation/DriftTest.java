package io.irote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.optimizer.ToyPorts;
import io.irote.optimizer.ToyTrait;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftTest {
    private final Templates templates = new Templates();

    @Test
    void aTraitThatAReflectionTouchesMoves() {
        Drift drift = drift("I collect thing-11, e.g.: I kept it");
        assertThat(drift.trait()).isEqualTo("toy:size");
        assertThat(drift.change().orElseThrow().mean())
                .isPositive()
                .isCloseTo(drift.score().value() - drift.unprompted().value(), within(1e-9));
        assertThat(drift.isSignificant()).isTrue();
    }

    @Test
    void oneThatItDoesNotTouchStays() {
        Drift drift = drift("I sit still");
        assertThat(drift.score()).isEqualTo(drift.unprompted());
        assertThat(drift.isSignificant()).isFalse();
    }

    private Drift drift(String reflection) {
        Contender contender = Contender.of("e", Reflection.parse(reflection), templates);
        return Drift.of(
                        contender,
                        List.of(ToyTrait.TRAIT),
                        ToyPorts.evocativeness(ToyPorts.create(), Pole.HIGH, 1, 1),
                        templates,
                        1,
                        (trait, answers) -> {})
                .get(0);
    }
}
