package io.irote.model.layer;

import java.util.OptionalDouble;

/**
 * One question put to a model and answered, or found in the cache.
 *
 * @param role what the model is asked as, e.g. {@code model} or {@code judge}
 * @param port {@code generate}, {@code choose}, {@code likelihood} or {@code evaluate}
 * @param model the model's spec
 * @param method how it was asked, e.g. {@code chat}
 * @param prompt hash of everything the answers depend on
 * @param requests how many the call carried
 * @param promptTokens as the model counted them; a model that gives one count for prompt and answer gives it here
 * @param completionTokens as the model counted them
 * @param millis from the first byte sent to the last one received; of a batch in this process, the call's share
 * @param cost in US dollars; empty where nobody told the price
 * @param cached whether the answer came from the cache and cost nothing
 */
public record Call(
        String role,
        String port,
        String model,
        String method,
        String prompt,
        int requests,
        long promptTokens,
        long completionTokens,
        double millis,
        OptionalDouble cost,
        boolean cached) {}
