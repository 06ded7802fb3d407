package io.irote.optimizer.proposal;

/**
 * A text that a proposer wrote and that is not tried.
 *
 * @param text as it was written, cut to a readable length
 * @param reason e.g. {@code 63 words, the limit is 50}
 */
public record Rejection(String text, String reason) {}
