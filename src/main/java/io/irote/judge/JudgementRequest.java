package io.irote.judge;

/**
 * Asks where an answer stands on a rubric.
 *
 * @param question that was answered, as it was asked but for how to answer it
 */
public record JudgementRequest(Rubric rubric, String question, String answer) {}
