package io.irote.cli.option;

import io.irote.cli.core.Environment;
import io.irote.cli.core.UsageException;
import io.irote.model.spec.ModelSpec;
import io.irote.runtime.job.Limits;
import io.irote.runtime.job.PriceTable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a run may cost. A spent budget ends it with the best so far and exit code 5. */
public final class BudgetOptions {
    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Stops after this time, e.g. 90s or 10m, with the best so far and exit code 5.")
    private @Nullable Duration maxTime;

    @Option(names = "--max-calls", paramLabel = "N", description = "Stops after so many calls to servers.")
    private @Nullable Long maxCalls;

    @Option(names = "--max-tokens", paramLabel = "N", description = "Stops after so many tokens.")
    private @Nullable Long maxTokens;

    @Option(
            names = "--max-cost",
            paramLabel = "USD",
            description = "Stops after so many dollars; the price of every model must be known.")
    private @Nullable Double maxCost;

    @Mixin
    private PriceOption prices;

    public Limits limits() {
        check("--max-calls", maxCalls);
        check("--max-tokens", maxTokens);
        check("--max-cost", maxCost);
        return new Limits(
                Optional.ofNullable(maxTime),
                Optional.ofNullable(maxCalls),
                Optional.ofNullable(maxTokens),
                Optional.ofNullable(maxCost));
    }

    public PriceTable prices(Environment environment) {
        return prices.table(environment);
    }

    /** @throws UsageException if money is limited and the price of one of the models is not known */
    public void requirePrices(List<ModelSpec> models, PriceTable known) {
        if (maxCost == null) {
            return;
        }
        for (ModelSpec model : models) {
            if (known.of(model).isEmpty()) {
                throw new UsageException("--max-cost needs the price of " + model
                        + ", which is not known; give it in a file for --prices, or use --max-tokens");
            }
        }
    }

    private static void check(String name, @Nullable Number value) {
        if (value != null && !(value.doubleValue() >= 0)) {
            throw new UsageException(name + " must be at least 0, not " + value);
        }
    }
}
