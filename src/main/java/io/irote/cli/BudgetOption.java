package io.irote.cli;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a run may cost. */
final class BudgetOption {
    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Stops after this time, e.g. 90s or 10m, with the best so far and exit code 5.")
    private @Nullable Duration maxTime;

    Optional<Duration> maxTime() {
        return Optional.ofNullable(maxTime);
    }
}
