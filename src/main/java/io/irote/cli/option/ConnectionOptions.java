package io.irote.cli.option;

import io.irote.cli.core.Given;
import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.model.http.access.Keys;
import io.irote.runtime.pool.Connections;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How servers are reached and how hard they are worked. Nothing here changes a result. */
public final class ConnectionOptions {
    /** Not for files: none can vouch for itself. */
    public static final String TRUST = "--trust-recorded-models";

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Duration FIRST_ANSWER = Duration.ofMinutes(1);

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "The most calls at once to a model (default: what the probe finds sensible).")
    private @Nullable Integer concurrency;

    @Option(names = "--requests-per-minute", paramLabel = "N", description = "The most calls a minute to a model.")
    private @Nullable Integer requestsPerMinute;

    @Option(names = "--tokens-per-minute", paramLabel = "N", description = "The most tokens a minute of a model.")
    private @Nullable Integer tokensPerMinute;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = {
                "How long a call may take before it is tried again (default: 5m; 1m for the first call to a server",
                "that is not known yet)."
            })
    private @Nullable Duration timeout;

    @Mixin
    private HeaderOption headers;

    @Option(
            names = TRUST,
            fallbackValue = "true",
            description = {
                "Takes servers that only a file names (a reflection, a run, a matrix, irote.yaml) for your own:",
                "IROTE_API_KEY and headers are sent to them. Without it they get IROTE_API_KEY_<HOST> only."
            })
    private boolean trustRecorded;

    public Connections get(Session session) {
        return new Connections(
                session.environment().variables(),
                keys(session),
                timeout == null ? TIMEOUT : timeout,
                timeout == null ? FIRST_ANSWER : timeout,
                positive("--concurrency", concurrency),
                positive("--requests-per-minute", requestsPerMinute),
                positive("--tokens-per-minute", tokensPerMinute));
    }

    /** Whether the user takes what files name for his own. */
    public boolean trustsFiles() {
        return trustRecorded;
    }

    private Keys keys(Session session) {
        Given given = session.given();
        return new Keys(
                session.environment().variables(),
                headers.plain(given),
                headers.secrets(given),
                url -> trustRecorded || given.names(url));
    }

    private static Optional<Integer> positive(String name, @Nullable Integer value) {
        if (value != null && value < 1) {
            throw new UsageException(name + " must be at least 1, not " + value);
        }
        return Optional.ofNullable(value);
    }
}
