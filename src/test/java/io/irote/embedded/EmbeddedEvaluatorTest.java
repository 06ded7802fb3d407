package io.irote.embedded;

import io.irote.model.TraitEvaluator;
import io.irote.model.TraitEvaluatorContract;
import io.irote.trait.TraitId;

class EmbeddedEvaluatorTest extends TraitEvaluatorContract {
    @Override
    protected TraitEvaluator evaluator() {
        return new EmbeddedEngine(Engines.values());
    }

    @Override
    protected TraitId trait() {
        return TraitId.parse("schwartz:benevolence");
    }

    @Override
    protected String highAnswer() {
        return "I would help my friend at once. I care for the people close to me. I sat with my sister all night.";
    }
}
