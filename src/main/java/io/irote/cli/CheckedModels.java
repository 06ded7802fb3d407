package io.irote.cli;

import io.irote.model.ModelSpec;
import io.irote.run.Roles;
import io.irote.run.RunConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which models are asked in place of those that a reflection file names. */
final class CheckedModels {
    @Option(names = "--model", paramLabel = "SPEC", description = "The model to score on (default: the file's).")
    private @Nullable String model;

    @Option(
            names = "--judge",
            paramLabel = "SPEC",
            description = "The model that rates answers to open tasks (default: the file's).")
    private @Nullable String judge;

    /**
     * The models for a reflection. Nothing is proposed; a judge that was the model itself stays so.
     *
     * @param then what its file says
     * @param folder from which the folders of models are named
     * @throws UsageException if a model is nowhere named
     */
    Roles roles(RunConfig then, Path folder) {
        ModelSpec steered = spec("--model", model, then.model(), folder);
        boolean ownJudge =
                judge == null && (then.judge().isEmpty() || then.judge().equals(then.model()));
        return new Roles(steered, steered, ownJudge ? steered : spec("--judge", judge, then.judge(), folder));
    }

    private static ModelSpec spec(String option, @Nullable String given, String recorded, Path folder) {
        String text = given == null ? recorded : given;
        if (text.isEmpty()) {
            throw new UsageException("the file names no model; say " + option);
        }
        return ModelOptions.spec(option, text, folder);
    }
}
