package io.irote.model.layer;

/**
 * One question asked of a model and answered.
 *
 * @param port {@code generate}, {@code choose}, {@code likelihood} or {@code evaluate}
 * @param prompt hash of everything the answer depends on
 * @param tokens as the model counted them
 * @param millis the call's share of its batch's time
 */
public record Call(String port, String model, String prompt, int tokens, double millis) {}
