package io.irote.runtime.job;

import io.irote.model.limit.Budget;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a command may cost; empty where nothing is said.
 *
 * @param calls requests to servers, those repeated after a failure included
 * @param tokens prompt and completion tokens
 * @param cost US dollars
 */
public record Limits(Optional<Duration> time, Optional<Long> calls, Optional<Long> tokens, Optional<Double> cost) {
    public static final Limits NONE =
            new Limits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The limits that each request is held to. */
    public Budget.Limits ofBudget() {
        return new Budget.Limits(
                calls.map(OptionalLong::of).orElse(OptionalLong.empty()),
                tokens.map(OptionalLong::of).orElse(OptionalLong.empty()),
                cost.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                time);
    }

    /** Whether a plan is allowed in full. */
    public boolean allow(CostPlan plan) {
        return calls.filter(most -> plan.calls() > most).isEmpty()
                && tokens.filter(most -> plan.tokens().total() > most).isEmpty()
                && cost.filter(most -> plan.cost().orElse(0.0) > most).isEmpty();
    }
}
