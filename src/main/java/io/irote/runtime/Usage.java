package io.irote.runtime;

import io.irote.model.layer.Call;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What one port was asked in one role.
 *
 * @param calls those that a model answered
 * @param cached answers that came from the cache
 * @param millis that answers took; of calls at the same time each counts, so that a run may be shorter
 * @param cost in US dollars; empty where a price is not known
 * @param sent requests to servers, those that failed included; empty in files of earlier versions
 */
public record Usage(
        String role,
        String port,
        long calls,
        long cached,
        long promptTokens,
        long completionTokens,
        double millis,
        OptionalDouble cost,
        OptionalLong sent) {
    static Usage none(String role, String port) {
        return new Usage(role, port, 0, 0, 0, 0, 0, OptionalDouble.of(0), OptionalLong.of(0));
    }

    Usage plus(Call call) {
        return new Usage(
                role,
                port,
                calls + (call.isAnswered() ? 1 : 0),
                cached + (call.cached() ? 1 : 0),
                promptTokens + call.promptTokens(),
                completionTokens + call.completionTokens(),
                millis + call.millis(),
                cost.isPresent() && call.cost().isPresent()
                        ? OptionalDouble.of(cost.getAsDouble() + call.cost().getAsDouble())
                        : OptionalDouble.empty(),
                OptionalLong.of(sent.orElse(0) + call.requestsSent()));
    }
}
