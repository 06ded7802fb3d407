package io.irote.runtime.job;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Settings;
import java.util.List;

/**
 * Everything that a run's result follows from: two runs with equal configurations give the same reflection.
 *
 * @param trait ID with its pole
 * @param cast the models in the {@link #ROLES}; of a file that a person wrote some or all may be missing
 * @param traitFile the user's own trait file, or empty
 * @param traitsDir the user's own catalogue folder, or empty
 * @param promptsDir the user's own prompt templates, or empty
 * @param texts the traits and templates that are read
 * @param irote version of the program
 */
@JsonSerialize(converter = FlatConfig.Writer.class)
@JsonDeserialize(converter = FlatConfig.Reader.class)
public record RunConfig(
        String trait,
        Cast cast,
        Settings settings,
        String traitFile,
        String traitsDir,
        String promptsDir,
        boolean sensitive,
        ReadTexts texts,
        String irote) {
    /** The roles that a search and an evaluation need, one model in each. */
    public static final List<String> ROLES = List.of(Cast.MODEL, Cast.PROPOSER, Cast.JUDGE);

    /** One of which a file tells one hash for all traits and one for all templates; both may be empty. */
    public RunConfig(
            String trait,
            Cast cast,
            Settings settings,
            String traitFile,
            String traitsDir,
            String promptsDir,
            boolean sensitive,
            String catalogue,
            String prompts,
            String irote) {
        this(
                trait,
                cast,
                settings,
                traitFile,
                traitsDir,
                promptsDir,
                sensitive,
                ReadTexts.recorded(catalogue, prompts),
                irote);
    }

    /** A cast for them. */
    public static Cast cast(ModelSpec model, ModelSpec proposer, ModelSpec judge) {
        return Cast.NONE.with(Cast.MODEL, model).with(Cast.PROPOSER, proposer).with(Cast.JUDGE, judge);
    }

    /** One model for everything. */
    public static Cast cast(ModelSpec model) {
        return cast(model, model, model);
    }

    /** The same with another model steered; the other parts stay with their models. */
    public RunConfig withModel(ModelSpec other) {
        return new RunConfig(
                trait,
                cast.with(Cast.MODEL, other),
                settings,
                traitFile,
                traitsDir,
                promptsDir,
                sensitive,
                texts,
                irote);
    }

    /** The same with these texts. */
    RunConfig with(ReadTexts read) {
        return new RunConfig(trait, cast, settings, traitFile, traitsDir, promptsDir, sensitive, read, irote);
    }

    /** Hash of the traits that are read; empty if it is not given. */
    public String catalogue() {
        return texts.catalogue();
    }

    /** Hash of the prompt templates that are read; empty if it is not given. */
    public String prompts() {
        return texts.prompts();
    }

    /** Spec of the model that is steered; empty if it is not given. */
    public String model() {
        return spec(Cast.MODEL);
    }

    /** Spec of the model that writes reflections; empty if it is not given. */
    public String proposer() {
        return spec(Cast.PROPOSER);
    }

    /** Spec of the model that rates answers to open tasks; empty if it is not given. */
    public String judge() {
        return spec(Cast.JUDGE);
    }

    private String spec(String role) {
        return String.join(", ", cast.specs().getOrDefault(role, List.of()));
    }
}
