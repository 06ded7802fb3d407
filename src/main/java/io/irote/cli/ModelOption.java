package io.irote.cli;

import io.irote.model.ModelSpec;
import picocli.CommandLine.Option;

/** The model that is asked. */
final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "SPEC",
            defaultValue = "embedded",
            description = "The model to be steered: embedded, the offline engine (default: ${DEFAULT-VALUE}).")
    private String model;

    ModelSpec get() {
        return spec(model);
    }

    static ModelSpec spec(String text) {
        try {
            return ModelSpec.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
