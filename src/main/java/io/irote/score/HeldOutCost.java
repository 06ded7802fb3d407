package io.irote.score;

import io.irote.model.cost.CallCost;
import io.irote.model.cost.Cost;
import io.irote.objective.EvocativenessCost;

/** What the held-out tasks of {@link HeldOut} ask at most: no prompt, the role prompt and the reflection. */
public record HeldOutCost(EvocativenessCost evocativeness) {
    private static final int PROMPTS = 3;

    public Cost items(CallCost model) {
        return evocativeness.items(model, PROMPTS * evocativeness.items(), PROMPTS);
    }

    public Cost answers(CallCost model) {
        return evocativeness.answers(model, PROMPTS);
    }

    public Cost judgements(CallCost judge) {
        return evocativeness.judgements(judge, PROMPTS);
    }
}
