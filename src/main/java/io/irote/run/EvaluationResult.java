package io.irote.run;

import io.irote.evaluation.Contrast;
import io.irote.evaluation.Drift;
import io.irote.evaluation.PromptScore;
import io.irote.evaluation.ScaleReliability;
import io.irote.evaluation.Transfer;
import io.irote.evaluation.robustness.ConditionScore;
import io.irote.evaluation.robustness.ResponseStyle;
import io.irote.model.ModelSpec;
import java.util.List;

/**
 * What an evaluation found out, as {@code evaluation.json} holds it.
 *
 * @param title of the trait
 * @param scores no prompt, then baselines, then reflections
 * @param contrasts each reflection against each of the others
 * @param drift empty where the trait is alone in its system
 * @param notes what was left out and why, a sentence each
 */
public record EvaluationResult(
        int schema,
        RunConfig config,
        String title,
        List<PromptScore> scores,
        List<Contrast> contrasts,
        List<ScaleReliability> reliabilities,
        List<Drift> drift,
        List<ConditionScore> robustness,
        List<ResponseStyle> styles,
        List<Transfer> transfer,
        List<String> notes,
        List<Usage> usage) {
    /** The version of this form. */
    public static final int SCHEMA = 1;

    public EvaluationResult {
        scores = List.copyOf(scores);
        contrasts = List.copyOf(contrasts);
        reliabilities = List.copyOf(reliabilities);
        drift = List.copyOf(drift);
        robustness = List.copyOf(robustness);
        styles = List.copyOf(styles);
        transfer = List.copyOf(transfer);
        notes = List.copyOf(notes);
        usage = List.copyOf(usage);
    }

    /** Whether the steered model is the embedded engine, which is no language model. */
    public boolean simulated() {
        return config.model().equals(ModelSpec.EMBEDDED.toString());
    }
}
