package io.irote.cli.check;

import io.irote.cli.core.UsageException;
import io.irote.cli.option.RecordedSearch;
import io.irote.model.spec.ModelSpec;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.RunConfig;
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
     * @throws UsageException if a model is nowhere named
     */
    Cast cast(RecordedSearch then) {
        ModelSpec steered = then.chosen("--model", model, then::model)
                .orElseThrow(() -> new UsageException("the file names no model; say --model"));
        return RunConfig.cast(
                steered, steered, then.chosen("--judge", judge, then::judge).orElse(steered));
    }
}
