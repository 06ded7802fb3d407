package io.irote.runtime.pool;

import io.irote.model.http.access.Keys;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How servers are reached and how hard they are worked.
 *
 * @param variables the environment, which holds proxies; never printed
 * @param keys what servers know the user by
 * @param timeout of one call, its answer's body included
 * @param firstAnswer how long the first answer of all is waited for, which tells whether there is a model server
 * @param concurrency the most calls at once to a model; empty for what the probe finds
 */
public record Connections(
        Map<String, String> variables,
        Keys keys,
        Duration timeout,
        Duration firstAnswer,
        Optional<Integer> concurrency,
        Optional<Integer> requestsPerMinute,
        Optional<Integer> tokensPerMinute) {
    public Connections {
        variables = Map.copyOf(variables);
    }

    @Override
    public String toString() {
        return "Connections[timeout=" + timeout + "]";
    }
}
