package io.irote.report;

import io.irote.evaluation.Comparison;
import io.irote.evaluation.Drift;
import io.irote.evaluation.PromptScore;
import io.irote.evaluation.ScaleScore;
import io.irote.objective.Estimate;
import io.irote.run.EvaluationResult;
import io.irote.trait.Pole;
import io.irote.trait.TraitId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A trait of the system before and after a reflection, in points from 0 to 10, 10 at the high pole whichever was sought.
 *
 * @param sought whether it is the trait that the reflection is meant for
 * @param before without a prompt
 * @param change corrected over the other traits, the sought one's not; empty below two items
 */
record TraitChange(String title, boolean sought, Estimate before, Estimate after, Optional<Comparison> change) {
    private static final double SCALE = 10;

    /** The sought trait by its held-out questionnaire, then the others by theirs; none where it is alone. */
    static List<TraitChange> of(EvaluationResult result, String reflection) {
        List<TraitChange> others = result.drift().stream()
                .filter(drift -> drift.reflection().equals(reflection))
                .map(TraitChange::of)
                .toList();
        return others.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(sought(result, reflection)), others.stream())
                        .toList();
    }

    private static TraitChange of(Drift drift) {
        return new TraitChange(drift.title(), false, drift.unprompted(), drift.score(), drift.change());
    }

    private static TraitChange sought(EvaluationResult result, String reflection) {
        ScaleScore before = questionnaire(result.scores().get(0));
        ScaleScore after = questionnaire(result.reflections().stream()
                .filter(score -> score.name().equals(reflection))
                .findFirst()
                .orElseThrow());
        Pole pole = TraitId.parse(result.config().trait()).pole();
        return pole == Pole.HIGH
                ? new TraitChange(result.title() + ", sought", true, before.score(), after.score(), after.gain())
                : new TraitChange(
                        result.title() + ", sought low",
                        true,
                        turned(before.score()),
                        turned(after.score()),
                        after.gain().map(Comparison::reversed));
    }

    /** The held-out one is the first. */
    private static ScaleScore questionnaire(PromptScore score) {
        return score.scales().get(0);
    }

    private static Estimate turned(Estimate score) {
        return new Estimate(SCALE - score.value(), score.standardError(), score.n());
    }
}
