package io.irote.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.evaluation.EvaluationResult;
import io.irote.report.Evaluations;
import io.irote.runtime.job.RunConfig;
import io.irote.score.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All traits of a system on one scale. */
class TraitChangeTest {
    private static final String NAME = "large";

    @Test
    void theSoughtTraitComesFirst() {
        List<TraitChange> changes = changes(Evaluations.of(NAME, "another"));
        assertThat(changes).extracting(TraitChange::title).containsExactly("Size, sought", "weight", "another");
        assertThat(changes.get(0).change().map(Comparison::mean).orElseThrow()).isPositive();
    }

    @Test
    void aSoughtLowPoleIsTurnedSoThatTenIsHighForAll() {
        EvaluationResult high = Evaluations.of(NAME, "another");
        TraitChange asked = changes(high).get(0);
        TraitChange turned = changes(soughtLow(high)).get(0);
        Comparison change = turned.change().orElseThrow();
        assertThat(turned.title()).isEqualTo("Size, sought low");
        assertThat(turned.after().value()).isCloseTo(10 - asked.after().value(), within(1e-12));
        assertThat(change.mean()).isEqualTo(-asked.change().orElseThrow().mean());
        assertThat(change.interval().orElseThrow().contains(change.mean())).isTrue();
        assertThat(change.effect().orElseThrow().gz()).isNegative();
    }

    private static List<TraitChange> changes(EvaluationResult result) {
        return TraitChange.of(result, result.reflections().get(0));
    }

    /** The same figures as those of a search for the other pole. */
    private static EvaluationResult soughtLow(EvaluationResult result) {
        RunConfig c = result.config();
        RunConfig low = new RunConfig(
                c.trait() + ":low",
                c.cast(),
                c.settings(),
                c.traitFile(),
                c.traitsDir(),
                c.promptsDir(),
                c.sensitive(),
                c.catalogue(),
                c.prompts(),
                c.irote());
        return new EvaluationResult(
                result.schema(),
                low,
                result.title(),
                result.scores(),
                result.contrasts(),
                result.reliabilities(),
                result.drift(),
                result.robustness(),
                result.styles(),
                result.transfer(),
                result.notes(),
                result.usage());
    }
}
