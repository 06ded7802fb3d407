package io.irote.cli.option;

import io.irote.cli.core.UsageException;
import io.irote.optimizer.Settings;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The numbers of the search. */
public final class LoopOptions {
    @Option(
            names = "--iterations",
            paramLabel = "T",
            defaultValue = "20",
            description = "The most iterations; the search usually converges before (default: ${DEFAULT-VALUE}).")
    private int iterations;

    @Option(
            names = "--candidates",
            paramLabel = "K",
            defaultValue = "10",
            description = "Reflections kept in each iteration (default: ${DEFAULT-VALUE}).")
    private int candidates;

    @Option(
            names = "--behaviours",
            paramLabel = "M1",
            defaultValue = "3",
            description = "Behaviours that each reflection is judged by (default: ${DEFAULT-VALUE}).")
    private int behaviours;

    @Option(
            names = "--samples",
            paramLabel = "M2",
            defaultValue = "6",
            description = "Answers to each open task (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(
            names = "--max-output-tokens",
            paramLabel = "N",
            description = {
                "The most tokens of an answer to an open task (default: 300).",
                "A model that thinks first gets room for that beside."
            })
    private @Nullable Integer maxOutputTokens;

    @Option(
            names = "--compactness",
            paramLabel = "A",
            defaultValue = "1",
            description = "Weight of compactness; 0 turns it off (default: ${DEFAULT-VALUE}).")
    private double compactness;

    @Option(
            names = "--beta",
            paramLabel = "B",
            defaultValue = "1",
            description = "Weight of evocativeness against compactness (default: ${DEFAULT-VALUE}).")
    private double beta;

    @Option(
            names = "--words",
            paramLabel = "N",
            defaultValue = "50",
            description = "The longest reflection (default: ${DEFAULT-VALUE}).")
    private int words;

    @Option(
            names = "--patience",
            paramLabel = "N",
            defaultValue = "2",
            description = "Ends when no candidate gained enough in N iterations (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Option(
            names = "--tolerance",
            paramLabel = "NATS",
            defaultValue = "0.001",
            description = "Gain in J that another reflection must exceed (default: ${DEFAULT-VALUE}).")
    private double tolerance;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Everything random follows from it (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** The settings, which check their ranges. */
    public Settings settings() {
        try {
            return new Settings(
                            candidates,
                            behaviours,
                            samples,
                            compactness,
                            beta,
                            iterations,
                            patience,
                            tolerance,
                            words,
                            seed)
                    .withMaxOutputTokens(
                            maxOutputTokens == null ? OptionalInt.empty() : OptionalInt.of(maxOutputTokens));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + e.getMessage());
        }
    }
}
