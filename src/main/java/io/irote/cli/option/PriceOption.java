package io.irote.cli.option;

import io.irote.cli.core.Environment;
import io.irote.runtime.job.PriceTable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What models cost. */
final class PriceOption {
    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description =
                    "Prices of models in dollars a million tokens: openai:my-model: {prompt: 0.15, completion: 0.6}")
    private @Nullable Path file;

    /** The shipped prices, and those of the user's file. */
    PriceTable table(Environment environment) {
        PriceTable shipped = PriceTable.shipped();
        return file == null ? shipped : shipped.with(environment.folder().resolve(file));
    }
}
