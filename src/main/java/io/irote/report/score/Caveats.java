package io.irote.report.score;

/** What a reader must know before believing figures, in the same words everywhere. */
public final class Caveats {
    /** What every output of the embedded engine says. */
    public static final String SIMULATED =
            "Simulated respondent (embedded): no evidence of how a language model would answer.";

    /** What outputs say whose judge is not the steered model but the embedded engine. */
    public static final String RATED_BY_ENCODER =
            "Answers to open tasks were rated by the embedded engine, a sentence encoder, not by a model.";

    private Caveats() {}
}
