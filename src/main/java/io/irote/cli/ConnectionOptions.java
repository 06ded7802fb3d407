package io.irote.cli;

import io.irote.run.Connections;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How servers are reached and how hard they are worked. Nothing here changes a result. */
final class ConnectionOptions {
    private static final List<String> SECRETS = List.of("auth", "key", "token", "secret", "cookie", "password");

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

    @Option(
            names = "--header",
            paramLabel = "NAME: VALUE",
            split = ",",
            description = "A header sent with every call; not for keys, which come from the environment.")
    private List<String> headers = List.of();

    Connections get(Environment environment) {
        return new Connections(
                environment.variables(),
                headers(),
                timeout == null ? TIMEOUT : timeout,
                timeout == null ? FIRST_ANSWER : timeout,
                positive("--concurrency", concurrency),
                positive("--requests-per-minute", requestsPerMinute),
                positive("--tokens-per-minute", tokensPerMinute));
    }

    private Map<String, String> headers() {
        Map<String, String> parsed = new TreeMap<>();
        for (String header : headers) {
            String[] parts = header.split(":", 2);
            String name = parts[0].strip();
            if (parts.length < 2 || !name.matches("[A-Za-z0-9-]+")) {
                throw new UsageException("--header must be like 'X-Team: research'");
            }
            if (isSecret(name)) {
                throw new UsageException("--header " + name + " is refused: a key on the command line can be seen by"
                        + " others; set OPENAI_API_KEY or IROTE_API_KEY in the environment instead");
            }
            parsed.put(name, parts[1].strip());
        }
        return parsed;
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRETS.stream().anyMatch(lower::contains);
    }

    private static Optional<Integer> positive(String name, @Nullable Integer value) {
        if (value != null && value < 1) {
            throw new UsageException(name + " must be at least 1, not " + value);
        }
        return Optional.ofNullable(value);
    }
}
