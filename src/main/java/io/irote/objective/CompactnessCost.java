package io.irote.objective;

import io.irote.model.cost.CallCost;
import io.irote.model.cost.CallCost.Scored;
import io.irote.model.cost.Cost;

/**
 * What {@link Compactness} asks at most.
 *
 * @param candidates K
 * @param behaviours M1, of each candidate
 * @param behaviourTokens the most of a behaviour
 */
public record CompactnessCost(PromptLengths lengths, int candidates, int behaviours, int behaviourTokens) {
    /** The candidates alone. */
    public Cost ensemble(CallCost model) {
        return candidates(model, 1, true);
    }

    /** The behaviours, to be weighed and alone. */
    public Cost behaviours(CallCost model) {
        return behaviours(model, 1, false).plus(behaviours(model, 1, true));
    }

    /** The candidates behind so many reflections. */
    public Cost candidates(CallCost model, int reflections) {
        return candidates(model, reflections, false);
    }

    /** The behaviours behind so many reflections. */
    public Cost behaviours(CallCost model, int reflections) {
        return behaviours(model, reflections, false);
    }

    /** One by one, and all together. */
    private Cost candidates(CallCost model, long reflections, boolean unprompted) {
        long k = candidates;
        long before = (unprompted ? 0 : lengths.system()) + lengths.candidate();
        long length = lengths.reflection();
        return model.likelihoods(new Scored(unprompted, reflections * k, reflections, reflections, k, before, length))
                .plus(model.likelihoods(
                        new Scored(unprompted, reflections, reflections, reflections, 1, before, k * length)));
    }

    private Cost behaviours(CallCost model, long reflections, boolean unprompted) {
        if (behaviours == 0) {
            return Cost.NONE;
        }
        long k = candidates;
        long all = k * behaviours;
        long before = (unprompted ? 0 : lengths.system()) + lengths.behaviour();
        return model.likelihoods(
                new Scored(unprompted, reflections * all, reflections, reflections * k, all, before, behaviourTokens));
    }
}
