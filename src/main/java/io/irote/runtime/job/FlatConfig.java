package io.irote.runtime.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.irote.optimizer.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration as results record it, with a model for each role beside all else. Files of configurations had this
 * form up to schema 3.
 *
 * @param catalogue one hash of the traits that are read, or of all where an earlier version wrote it
 * @param prompts one hash of the templates that are read, or of all where an earlier version wrote it
 * @param texts each that is read; empty where an earlier version wrote it
 */
record FlatConfig(
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
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ReadTexts> texts,
        String irote) {
    /** The version of this form. */
    static final int SCHEMA = 3;

    /** Into this form. */
    static final class Writer extends StdConverter<RunConfig, FlatConfig> {
        @Override
        public FlatConfig convert(RunConfig config) {
            return new FlatConfig(
                    SCHEMA,
                    config.trait(),
                    config.model(),
                    config.proposer(),
                    config.judge(),
                    config.settings(),
                    config.traitFile(),
                    config.traitsDir(),
                    config.promptsDir(),
                    config.sensitive(),
                    config.catalogue(),
                    config.prompts(),
                    Optional.of(config.texts()).filter(texts -> !texts.isSummary()),
                    config.irote());
        }
    }

    /** Out of this form. */
    static final class Reader extends StdConverter<FlatConfig, RunConfig> {
        @Override
        public RunConfig convert(FlatConfig flat) {
            return flat.config();
        }
    }

    RunConfig config() {
        Map<String, List<String>> cast = new LinkedHashMap<>();
        cast.put(Cast.MODEL, List.of(model));
        cast.put(Cast.PROPOSER, List.of(proposer));
        cast.put(Cast.JUDGE, List.of(judge));
        return new RunConfig(
                trait,
                new Cast(cast),
                settings,
                traitFile,
                traitsDir,
                promptsDir,
                sensitive,
                texts.orElseGet(() -> ReadTexts.recorded(catalogue, prompts)),
                irote);
    }
}
