package io.irote.model.local;

import io.irote.model.local.graph.SideBySide;

/**
 * What is known of a model in this process once it is open.
 *
 * @param format the family of its chat format
 * @param variant of its graph, e.g. {@code q4}
 * @param context the most tokens that it can read and write together
 * @param vocabulary the number of its tokens
 * @param threads that compute
 * @param sideBySide whether several texts are read and written side by side
 * @param rounding how far a token's log-probability may move with what it is computed beside, in nats
 * @param memory that it needs
 * @param fingerprint changes when the model's files do
 */
public record LocalFacts(
        String format,
        String variant,
        int context,
        int vocabulary,
        int threads,
        SideBySide sideBySide,
        double rounding,
        Footprint memory,
        String fingerprint) {}
