package io.irote.judge;

import io.irote.embedded.EmbeddedEngine;
import io.irote.model.ModelException;
import io.irote.model.Outcome;
import io.irote.model.Provenance;
import io.irote.model.spec.ModelSpec;
import java.util.List;
import java.util.Optional;

/** The embedded engine's classifier, which knows traits and no other rubric: the score is its probability. */
public record EmbeddedJudge(EmbeddedEngine engine) implements Judge {
    /** Requests do not depend on each other, so their order of work does not show. */
    @Override
    public List<Outcome<Judgement>> judge(List<JudgementRequest> requests) {
        return Outcome.answered(requests.parallelStream().map(this::judgement).toList());
    }

    private Judgement judgement(JudgementRequest request) {
        if (!(request.rubric() instanceof TraitRubric rubric)) {
            throw new ModelException("the embedded engine judges by traits, not by "
                    + request.rubric().name() + "; name a language model (--judge)");
        }
        double score = engine.probability(rubric.id(), request.answer());
        return new Judgement(
                rubric.grades().ends(score), score, Provenance.RATED, Optional.empty(), ModelSpec.EMBEDDED.toString());
    }
}
