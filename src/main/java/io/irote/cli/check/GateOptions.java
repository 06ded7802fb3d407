package io.irote.cli.check;

import io.irote.cli.core.UsageException;
import io.irote.score.Gate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a score must reach to pass. */
final class GateOptions {
    /** As a setting it has its longer name: irote.yaml's 'tolerance' is that of the search, in nats. */
    @Option(
            names = {"--tolerance", "--score-tolerance"},
            paramLabel = "POINTS",
            defaultValue = "0.3",
            description = "How far a score from 0 to 10 may lie below the recorded one (default: ${DEFAULT-VALUE})."
                    + " A model that answers differently each time needs about twice the ± behind its scores.")
    private double tolerance;

    @Option(
            names = "--min-score",
            paramLabel = "POINTS",
            description = "The lowest that each held-out score from 0 to 10 may be, whatever was recorded.")
    private @Nullable Double least;

    /** @throws UsageException if a number is out of its range */
    Gate gate() {
        check("--tolerance", tolerance);
        if (least != null) {
            check("--min-score", least);
        }
        return new Gate(tolerance, Optional.ofNullable(least));
    }

    private static void check(String name, double value) {
        if (!(value >= 0 && value <= 10)) {
            throw new UsageException(name + " is in points from 0 to 10, not " + value);
        }
    }
}
