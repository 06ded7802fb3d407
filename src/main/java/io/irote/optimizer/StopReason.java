package io.irote.optimizer;

/** Why a run ended. */
public enum StopReason {
    PATIENCE("converged, no candidate gained enough any more"),
    EXHAUSTED("converged, nothing new is left to propose"),
    ITERATIONS("the iterations asked for are done"),
    BUDGET("the budget is spent");

    private final String description;

    StopReason(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }

    /** Whether the search itself came to rest. */
    public boolean converged() {
        return this == PATIENCE || this == EXHAUSTED;
    }
}
