package io.irote.runtime.job;

import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Settings;

/**
 * Everything that a run's result follows from: two runs with equal configurations give the same reflection.
 *
 * @param trait ID with its pole
 * @param model spec of the model that is steered
 * @param proposer spec of the model that writes reflections
 * @param judge spec of the model that rates answers to open tasks
 * @param traitFile the user's own trait file, or empty
 * @param traitsDir the user's own catalogue folder, or empty
 * @param promptsDir the user's own prompt templates, or empty
 * @param catalogue hash of the catalogue's content
 * @param prompts hash of the prompt templates
 * @param irote version of the program
 */
public record RunConfig(
        int schema,
        String trait,
        String model,
        String proposer,
        String judge,
        Settings settings,
        String traitFile,
        String traitsDir,
        String promptsDir,
        boolean sensitive,
        String catalogue,
        String prompts,
        String irote) {
    /** The version of this form. */
    public static final int SCHEMA = 3;

    /** The same with another model steered; the other parts stay with their models. */
    public RunConfig withModel(ModelSpec other) {
        return new RunConfig(
                schema,
                trait,
                other.toString(),
                proposer,
                judge,
                settings,
                traitFile,
                traitsDir,
                promptsDir,
                sensitive,
                catalogue,
                prompts,
                irote);
    }

    /** The models as specs. */
    public Roles roles() {
        return new Roles(ModelSpec.parse(model), ModelSpec.parse(proposer), ModelSpec.parse(judge));
    }
}
