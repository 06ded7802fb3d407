package io.irote.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.objective.Evocativeness;
import io.irote.objective.Task;
import io.irote.optimizer.ToyPorts;
import io.irote.optimizer.ToyTrait;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import io.irote.trait.catalog.TraitCatalog;
import org.junit.jupiter.api.Test;

class HeldOutTest {
    @Test
    void noTaskIsBothOptimisedAndHeldOut() {
        TaskSplit split = TaskSplit.of(ToyTrait.TRAIT);
        assertThat(split.optimised()).extracting(Task::id).hasSize(12).contains("open-0", "open-2");
        assertThat(split.heldOut()).extracting(Task::id).hasSize(12).contains("open-1", "open-3");
        assertThat(split.optimised()).doesNotContainAnyElementsOf(split.heldOut());
    }

    @Test
    void twoOpenTasksOfDifferentKindsAreSplitToo() {
        Trait facet = TraitCatalog.shipped().find(TraitId.parse("big5:openness/ideas"));
        TaskSplit split = TaskSplit.of(facet);
        assertThat(split.optimised()).anyMatch(Task.Open.class::isInstance);
        assertThat(split.heldOut()).anyMatch(Task.Open.class::isInstance);
    }

    @Test
    void aReflectionOfTheWantedPoleBeatsItsBaselines() {
        HeldOut heldOut = heldOut("I collect thing-11, e.g.: I kept it", Pole.HIGH);
        assertThat(heldOut.score(HeldOut.NO_PROMPT).ahead().orElseThrow().verdict())
                .contains(Verdict.BETTER);
        assertThat(heldOut.score(HeldOut.ROLE_PROMPT).ahead().orElseThrow().verdict())
                .contains(Verdict.BETTER);
        assertThat(heldOut.score(HeldOut.REFLECTION).ahead()).isEmpty();
        assertThat(heldOut.score(HeldOut.NO_PROMPT).shortfall().value()).isPositive();
        assertThat(heldOut.score(HeldOut.REFLECTION).shortfall().value()).isZero();
    }

    @Test
    void aReflectionOfTheOtherPoleIsWorseAndOneThatSaysNothingNoDifferent() {
        assertThat(verdict(heldOut("I collect thing-11, e.g.: I kept it", Pole.LOW)))
                .isEqualTo(Verdict.WORSE);
        assertThat(verdict(heldOut("I say nothing, e.g.: I sit", Pole.HIGH))).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
    }

    private static Verdict verdict(HeldOut heldOut) {
        return heldOut.score(HeldOut.NO_PROMPT).ahead().orElseThrow().verdict().orElseThrow();
    }

    private static HeldOut heldOut(String reflection, Pole pole) {
        Templates templates = new Templates();
        Evocativeness evocativeness = ToyPorts.evocativeness(ToyPorts.create(), pole, 2, 1);
        return HeldOut.of(
                ToyTrait.TRAIT,
                HeldOut.answers(ToyTrait.TRAIT, pole, Reflection.parse(reflection), evocativeness, templates),
                1);
    }
}
