package io.irote.optimizer;

import java.util.Optional;

/** The loop of METHOD §4. */
public record Optimizer(Step step, StopRule stopRules, Checkpoints checkpoints, Listener listener) {

    /** Runs from the start. */
    public OptimizationResult run() {
        return resume(save(step.start()));
    }

    /** Goes on from a saved state; ends as the undisturbed run would. */
    public OptimizationResult resume(State saved) {
        State state = saved;
        Optional<StopReason> stop;
        while ((stop = stopRules.check(state)).isEmpty()) {
            state = save(step.apply(state));
        }
        return new OptimizationResult(state, stop.get());
    }

    private State save(State state) {
        checkpoints.save(state);
        listener.stepFinished(state);
        return state;
    }
}
