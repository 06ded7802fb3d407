package io.irote.run;

import io.irote.model.layer.Call;

/**
 * What one port was asked in one role.
 *
 * @param calls those that a model answered
 * @param cached answers that came from the cache
 */
public record Usage(String role, String port, long calls, long cached, long promptTokens, long completionTokens) {
    static Usage none(String role, String port) {
        return new Usage(role, port, 0, 0, 0, 0);
    }

    Usage plus(Call call) {
        return new Usage(
                role,
                port,
                calls + (call.cached() ? 0 : 1),
                cached + (call.cached() ? 1 : 0),
                promptTokens + call.promptTokens(),
                completionTokens + call.completionTokens());
    }
}
