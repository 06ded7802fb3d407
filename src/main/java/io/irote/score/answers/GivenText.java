package io.irote.score.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.irote.judge.Judgement;
import io.irote.judge.TraitRubric;
import io.irote.model.ChoiceDistribution;
import io.irote.model.Provenance;
import io.irote.model.spec.ModelSpec;
import io.irote.objective.Grounds.JudgedText;
import io.irote.trait.Pole;
import java.util.Optional;

/**
 * One text that was written in answer to an open task, with what the judge said of it.
 *
 * @param cached whether it was written before and only remembered then
 */
public record GivenText(String text, boolean cached, Evaluation evaluation) {
    /**
     * A judgement as it is kept.
     *
     * @param probability its score, in [0, 1]
     * @param rating the distribution over labels that it follows from; empty for the embedded engine, which rates by none
     * @param evidence the words of the text that it rests on
     */
    public record Evaluation(
            double probability,
            Provenance provenance,
            Optional<ChoiceDistribution> rating,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> evidence) {
        /**
         * @throws IllegalArgumentException if the probability is outside [0, 1]
         */
        public Evaluation {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("evaluation " + probability + " is not a probability");
            }
        }
    }

    static GivenText of(JudgedText judged) {
        Judgement judgement = judged.judgement();
        boolean rated = !judgement.judge().equals(ModelSpec.EMBEDDED.toString());
        return new GivenText(
                judged.text(),
                judged.cached(),
                new Evaluation(
                        judgement.score(),
                        judgement.provenance(),
                        rated ? Optional.of(judgement.grades()) : Optional.empty(),
                        judgement.evidence()));
    }

    /** As it was judged. */
    JudgedText judged(String judge, Pole pole) {
        ChoiceDistribution grades =
                evaluation.rating().orElseGet(() -> TraitRubric.grades(pole).ends(evaluation.probability()));
        return new JudgedText(
                text,
                cached,
                new Judgement(grades, evaluation.probability(), evaluation.provenance(), evaluation.evidence(), judge));
    }

    /** The same as if it had been written and judged now. */
    GivenText unremembered() {
        return new GivenText(
                text,
                false,
                new Evaluation(
                        evaluation.probability(),
                        evaluation.provenance(),
                        evaluation.rating().map(GivenAnswer::unremembered),
                        evaluation.evidence()));
    }
}
