package io.irote.cli;

import io.irote.model.ModelSpec;
import io.irote.run.Roles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The models that are asked, one for each part. */
final class ModelOptions {
    @Option(
            names = "--model",
            paramLabel = "SPEC",
            defaultValue = "embedded",
            description = {
                "The model to be steered: embedded, the offline engine (default), openai:MODEL, anthropic:MODEL or",
                "gemini:MODEL; @URL behind it names another server, e.g. openai:MODEL@http://localhost:8000/v1,",
                "and @URL,URL several that share the load. Keys come from the environment."
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

    Roles roles() {
        ModelSpec steered = spec("--model", model);
        return new Roles(
                steered,
                proposer == null ? steered : spec("--proposer", proposer),
                judge == null ? steered : spec("--judge", judge));
    }

    /** @param option that has the value, for the message */
    static ModelSpec spec(String option, String text) {
        try {
            return ModelSpec.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }
}
