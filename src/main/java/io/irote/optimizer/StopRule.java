package io.irote.optimizer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Says whether, and why, the loop ends. */
@FunctionalInterface
public interface StopRule {
    Optional<StopReason> check(State state);

    /** Ends when the incumbent survived so many iterations in a row. */
    static StopRule patience(int iterations) {
        return state -> when(state.survived() >= iterations, StopReason.PATIENCE);
    }

    /** Ends when the last iteration had nothing new to try. */
    static StopRule exhausted() {
        return state -> when(state.iteration() > 0 && state.last().proposed() == 0, StopReason.EXHAUSTED);
    }

    static StopRule iterations(int most) {
        return state -> when(state.iteration() >= most, StopReason.ITERATIONS);
    }

    /** Ends when something outside says so: a spent budget, an interrupt. */
    static StopRule when(BooleanSupplier condition, StopReason reason) {
        return state -> when(condition.getAsBoolean(), reason);
    }

    /** The first of the rules that applies. */
    static StopRule firstOf(StopRule... rules) {
        List<StopRule> all = List.copyOf(Arrays.asList(rules));
        return state -> all.stream().flatMap(rule -> rule.check(state).stream()).findFirst();
    }

    /** The rules of METHOD §4 that need nothing but the state. */
    static StopRule of(Settings settings) {
        return firstOf(patience(settings.patience()), exhausted(), iterations(settings.iterations()));
    }

    private static Optional<StopReason> when(boolean applies, StopReason reason) {
        return applies ? Optional.of(reason) : Optional.empty();
    }
}
