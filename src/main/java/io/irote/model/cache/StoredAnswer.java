package io.irote.model.cache;

import io.irote.model.call.Tokens;

/**
 * An answer as the cache keeps it.
 *
 * @param key SHA-256, as 64 hexadecimal digits, of everything the answer depends on
 * @param port what was asked for, e.g. {@code choose}
 * @param model the model's spec
 * @param json the answer
 * @param cost what asking again would cost
 */
public record StoredAnswer(String key, String port, String model, String json, Tokens cost) {}
