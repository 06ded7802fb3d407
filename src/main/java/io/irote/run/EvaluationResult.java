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
import java.util.stream.Stream;

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
    public static final int SCHEMA = 2;

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

    public List<PromptScore> reflections() {
        return scores.stream()
                .filter(score -> score.kind() == PromptScore.Kind.REFLECTION)
                .toList();
    }

    /** A reflection on each model: first on the one that all else was scored on. */
    public List<Transfer> transfers(PromptScore reflection) {
        Transfer here = new Transfer(
                reflection.name(),
                config.model(),
                scores.get(0).pooled().score(),
                reflection.pooled().score(),
                reflection.pooled().gain());
        return Stream.concat(Stream.of(here), transfer.stream().filter(there -> there.reflection()
                        .equals(reflection.name())))
                .toList();
    }

    /** Whether the steered model is the embedded engine, which is no language model. */
    public boolean simulated() {
        return config.model().equals(ModelSpec.EMBEDDED.toString());
    }
}
