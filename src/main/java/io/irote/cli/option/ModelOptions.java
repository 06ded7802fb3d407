package io.irote.cli.option;

import io.irote.cli.core.UsageException;
import io.irote.model.spec.ModelSpec;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.RunConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The models that are asked, one for each part. */
public final class ModelOptions {
    @Option(
            names = "--model",
            paramLabel = "SPEC",
            defaultValue = "embedded",
            description = {
                "The model to be steered: embedded, the offline engine (default), onnx:DIR, an ONNX model in a folder",
                "(onnx:DIR#q4: its variant model_q4.onnx), openai:MODEL, anthropic:MODEL or gemini:MODEL; @URL behind",
                "these names another server, e.g. openai:MODEL@http://localhost:8000/v1, and @URL,URL several that",
                "share the load. Keys come from the environment."
            })
    private String model;

    @Option(
            names = "--proposer",
            paramLabel = "SPEC",
            description = "The model that writes the reflections (default: the model itself).")
    private @Nullable String proposer;

    @Option(
            names = "--judge",
            paramLabel = "SPEC",
            description = "The model that rates answers to open tasks (default: the model itself).")
    private @Nullable String judge;

    /** @param folder from which the folders of models are named */
    public Cast cast(Path folder) {
        ModelSpec steered = spec("--model", model, folder);
        return RunConfig.cast(
                steered,
                proposer == null ? steered : spec("--proposer", proposer, folder),
                judge == null ? steered : spec("--judge", judge, folder));
    }

    /** @param option that has the value, for the message */
    public static ModelSpec spec(String option, String text, Path folder) {
        try {
            ModelSpec spec = ModelSpec.parse(text);
            return spec instanceof ModelSpec.Local local ? local.in(folder) : spec;
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }
}
