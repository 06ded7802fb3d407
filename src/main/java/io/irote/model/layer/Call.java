package io.irote.model.layer;

import io.irote.model.call.Tokens;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One question put to a model and answered, or found in the cache; or requests to a server that came to no answer.
 *
 * @param role what the model is asked as, e.g. {@code model} or {@code judge}
 * @param port {@code generate}, {@code choose}, {@code likelihood} or {@code evaluate}
 * @param model the model's spec
 * @param method how it was asked, e.g. {@code chat}
 * @param prompt hash of everything the answers depend on
 * @param requests how many questions the call carried; 0 where they were not answered, or there was none, as when a
 *     model is examined
 * @param promptTokens as the model counted them; a model that gives one count for prompt and answer gives it here
 * @param completionTokens as the model counted them
 * @param millis from the first byte sent to the last one received; of a batch in this process, the call's share
 * @param cost in US dollars; empty where nobody told the price
 * @param cached whether the answer came from the cache and cost nothing
 * @param sent requests to the server that it took; empty in journals of earlier versions
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
        boolean cached,
        OptionalLong sent) {
    private static final String PROBE = "probe";

    /** The examination of a model, which asks no question of a run. */
    public static Call probe(String model, Tokens tokens, double millis, OptionalDouble cost, long sent) {
        return new Call(
                PROBE,
                PROBE,
                model,
                PROBE,
                "",
                0,
                tokens.prompt(),
                tokens.completion(),
                millis,
                cost,
                false,
                OptionalLong.of(sent));
    }

    /** Whether a model answered a question. */
    public boolean isAnswered() {
        return requests > 0 && !cached;
    }

    /** Requests to the server; earlier versions made one a call, as far as they knew. */
    public long requestsSent() {
        return sent.orElse(cached ? 0 : 1);
    }
}
