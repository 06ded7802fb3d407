package io.irote.model;

/**
 * The form of a structured answer: a JSON object with one member, a list of lists of texts, e.g.
 * {@code {"reflections": [["…", "…"], ["…"]]}}.
 *
 * @param member its name
 */
public record AnswerLists(String member) {}
