package io.irote.report.search;

import io.irote.objective.Questions;
import io.irote.optimizer.Settings;
import io.irote.runtime.job.ReadTexts;
import io.irote.runtime.job.RunConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings that runs may differ in for comparison's sake: all but trait and seed, by the names of their options.
 */
public final class RunSettings {
    private static final String PROMPTS = "prompts";

    private RunSettings() {}

    public static Map<String, String> of(RunConfig config) {
        Settings settings = config.settings();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("beta", number(settings.beta()));
        all.put("compactness", number(settings.compactness()));
        all.put("words", number(settings.words()));
        all.put("candidates", number(settings.candidates()));
        all.put("behaviours", number(settings.behaviours()));
        all.put("samples", number(settings.samples()));
        all.put("max-output-tokens", number(settings.maxOutputTokens().orElse(Questions.ANSWER_TOKENS)));
        all.put("iterations", number(settings.iterations()));
        all.put("patience", number(settings.patience()));
        all.put("tolerance", number(settings.tolerance()));
        all.put("model", config.model());
        all.put("proposer", other(config.proposer(), config.model()));
        all.put("judge", other(config.judge(), config.model()));
        all.put(PROMPTS, config.prompts());
        return all;
    }

    /** The names of those that have several values. */
    public static List<String> varying(List<RunConfig> configs) {
        List<Map<String, String>> all = configs.stream().map(RunSettings::of).toList();
        return all.stream()
                .flatMap(settings -> settings.keySet().stream())
                .distinct()
                .filter(name -> all.stream()
                                .map(settings -> settings.get(name))
                                .distinct()
                                .count()
                        > 1)
                .filter(name -> !name.equals(PROMPTS) || !sameTemplates(configs))
                .toList();
    }

    /** Runs whose models play other parts read other templates; that is no difference between their templates. */
    private static boolean sameTemplates(List<RunConfig> configs) {
        return ReadTexts.sameTemplates(configs.stream().map(RunConfig::texts).toList());
    }

    /** A part that the steered model plays itself goes with it, so that it is no setting of its own. */
    private static String other(String spec, String model) {
        return spec.equals(model) ? "the model" : spec;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
