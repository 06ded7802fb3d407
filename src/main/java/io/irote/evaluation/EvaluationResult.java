package io.irote.evaluation;

import io.irote.evaluation.robustness.ConditionScore;
import io.irote.evaluation.robustness.ResponseStyle;
import io.irote.model.spec.ModelSpec;
import io.irote.runtime.Usage;
import io.irote.runtime.job.RunConfig;
import io.irote.score.Comparison;
import io.irote.score.Contrast;
import io.irote.score.ScaleScore;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an evaluation found out, as {@code evaluation.json} holds it. Comparisons that a table shows together are
 * corrected by Holm together: gains over no prompt, contrasts, all traits, changed conditions, all models.
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
        scores = Comparison.together(scores, score -> score.pooled().gain(), PromptScore::with);
        contrasts = Comparison.together(contrasts, Contrast::ahead, Contrast::with);
        int reflections = reflections(scores).size();
        reliabilities = List.copyOf(reliabilities);
        drift = behind(reflections, traits(config, title, scores, drift));
        robustness = Comparison.together(robustness, ConditionScore::difference, ConditionScore::with);
        styles = List.copyOf(styles);
        transfer = behind(reflections, models(config, scores, transfer));
        notes = List.copyOf(notes);
        usage = List.copyOf(usage);
    }

    private static <T> List<T> behind(int first, List<T> all) {
        return List.copyOf(all.subList(first, all.size()));
    }

    public List<PromptScore> reflections() {
        return reflections(scores);
    }

    private static List<PromptScore> reflections(List<PromptScore> scores) {
        return scores.stream()
                .filter(score -> score.kind() == PromptScore.Kind.REFLECTION)
                .toList();
    }

    /** What a reflection does to each trait of the system: first to the sought one, at its wanted pole. */
    public List<Drift> traits(PromptScore reflection) {
        return traits(config, title, scores, drift).stream()
                .filter(trait -> trait.reflection().equals(reflection.name()))
                .toList();
    }

    /** The sought trait by its own questionnaire, which is the first scale, for each reflection; then the others. */
    private static List<Drift> traits(RunConfig config, String title, List<PromptScore> scores, List<Drift> others) {
        ScaleScore unprompted = scores.get(0).scales().get(0);
        Stream<Drift> sought = reflections(scores).stream().map(score -> sought(config, title, unprompted, score));
        return Comparison.together(Stream.concat(sought, others.stream()).toList(), Drift::change, Drift::with);
    }

    private static Drift sought(RunConfig config, String title, ScaleScore unprompted, PromptScore reflection) {
        ScaleScore prompted = reflection.scales().get(0);
        return new Drift(
                reflection.name(), config.trait(), title, unprompted.score(), prompted.score(), prompted.gain());
    }

    /** A reflection on each model: first on the one that all else was scored on. */
    public List<Transfer> transfers(PromptScore reflection) {
        return models(config, scores, transfer).stream()
                .filter(there -> there.reflection().equals(reflection.name()))
                .toList();
    }

    /** The model that all else was scored on, for each reflection; then the others. */
    private static List<Transfer> models(RunConfig config, List<PromptScore> scores, List<Transfer> others) {
        Stream<Transfer> here = reflections(scores).stream()
                .map(score -> new Transfer(
                        score.name(),
                        config.model(),
                        scores.get(0).pooled().score(),
                        score.pooled().score(),
                        score.pooled().gain()));
        return Comparison.together(Stream.concat(here, others.stream()).toList(), Transfer::gain, Transfer::with);
    }

    /** The same with its configuration in another form. */
    EvaluationResult with(RunConfig other) {
        return new EvaluationResult(
                schema,
                other,
                title,
                scores,
                contrasts,
                reliabilities,
                drift,
                robustness,
                styles,
                transfer,
                notes,
                usage);
    }

    /** Whether the steered model is the embedded engine, which is no language model. */
    public boolean simulated() {
        return config.model().equals(ModelSpec.EMBEDDED.toString());
    }
}
