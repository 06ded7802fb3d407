package io.irote.report.evaluation;

import io.irote.evaluation.Drift;
import io.irote.evaluation.EvaluationResult;
import io.irote.evaluation.PromptScore;
import io.irote.score.Comparison;
import io.irote.statistics.Estimate;
import io.irote.trait.Pole;
import io.irote.trait.TraitId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A trait of the system before and after a reflection, in points from 0 to 10, 10 at the high pole whichever was
 * sought.
 *
 * @param sought whether it is the trait that the reflection is meant for
 * @param before without a prompt
 * @param change corrected over all traits; empty below two items
 */
record TraitChange(String title, boolean sought, Estimate before, Estimate after, Optional<Comparison> change) {
    private static final double SCALE = 10;

    /** The sought trait by its held-out questionnaire, then the others by theirs; none where it is alone. */
    static List<TraitChange> of(EvaluationResult result, PromptScore reflection) {
        List<Drift> traits = result.traits(reflection);
        return traits.size() < 2
                ? List.of()
                : Stream.concat(
                                Stream.of(sought(result, traits.get(0))),
                                traits.stream().skip(1).map(TraitChange::of))
                        .toList();
    }

    private static TraitChange of(Drift drift) {
        return new TraitChange(drift.title(), false, drift.unprompted(), drift.score(), drift.change());
    }

    private static TraitChange sought(EvaluationResult result, Drift trait) {
        Pole pole = TraitId.parse(result.config().trait()).pole();
        return pole == Pole.HIGH
                ? new TraitChange(trait.title() + ", sought", true, trait.unprompted(), trait.score(), trait.change())
                : new TraitChange(
                        trait.title() + ", sought low",
                        true,
                        turned(trait.unprompted()),
                        turned(trait.score()),
                        trait.change().map(Comparison::reversed));
    }

    private static Estimate turned(Estimate score) {
        return new Estimate(SCALE - score.value(), score.standardError(), score.n());
    }
}
