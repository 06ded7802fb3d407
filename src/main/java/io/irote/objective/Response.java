package io.irote.objective;

/**
 * One answer to a task, as a person would read it.
 *
 * @param question what was asked
 * @param answer what the model wrote, or the expected answer to an item
 * @param unit how far it shows the wanted pole, in [0, 1]
 */
public record Response(String question, String answer, double unit) {}
