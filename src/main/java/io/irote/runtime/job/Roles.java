package io.irote.runtime.job;

import io.irote.model.spec.ModelSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which model plays which part in a run.
 *
 * @param model is steered: it answers the tasks and gives the log-probabilities
 * @param proposer writes the reflections
 * @param judge rates answers to open tasks
 */
public record Roles(ModelSpec model, ModelSpec proposer, ModelSpec judge) {
    /** One model for everything. */
    public static Roles all(ModelSpec model) {
        return new Roles(model, model, model);
    }

    /** Each model once. */
    public List<ModelSpec> models() {
        return Stream.of(model, proposer, judge).distinct().toList();
    }

    /** Whether there are language models among them, all of which run in this process. */
    public boolean inProcess() {
        List<ModelSpec> language = models().stream()
                .filter(ModelSpec.LanguageModel.class::isInstance)
                .toList();
        return !language.isEmpty() && language.stream().allMatch(ModelSpec.Local.class::isInstance);
    }
}
