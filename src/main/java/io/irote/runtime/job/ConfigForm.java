package io.irote.runtime.job;

import io.irote.optimizer.Settings;
import java.util.List;
import java.util.Map;

/** What {@code config.yaml} holds. */
record ConfigForm(
        int schema,
        String trait,
        Map<String, List<String>> cast,
        Settings settings,
        String traitFile,
        String traitsDir,
        String promptsDir,
        boolean sensitive,
        ReadTexts texts,
        String irote) {
    /** The version of this form. From 4 on it has a cast, and the texts that are read one by one. */
    static final int SCHEMA = 4;

    static ConfigForm of(RunConfig config) {
        return new ConfigForm(
                SCHEMA,
                config.trait(),
                config.cast().specs(),
                config.settings(),
                config.traitFile(),
                config.traitsDir(),
                config.promptsDir(),
                config.sensitive(),
                config.texts(),
                config.irote());
    }

    /** @throws CastException if a role is missing or unknown, or several models play it */
    RunConfig config() {
        return new RunConfig(
                trait,
                new Cast(cast).requireOne(RunConfig.ROLES),
                settings,
                traitFile,
                traitsDir,
                promptsDir,
                sensitive,
                texts,
                irote);
    }
}
