package io.irote.optimizer.proposal;

import io.irote.model.cost.CallCost;
import io.irote.model.cost.Cost;
import io.irote.objective.PromptLengths;

/** What {@link SampledBehaviours} ask at most. */
public record BehaviourCost(PromptLengths lengths) {
    /**
     * @param candidates K
     * @param count M1, of each candidate
     */
    public Cost draw(CallCost model, int candidates, int count) {
        long prompt = lengths.system() + lengths.behaviour();
        return Cost.twice(model.texts(candidates, count, prompt, SampledBehaviours.MAX_TOKENS));
    }
}
