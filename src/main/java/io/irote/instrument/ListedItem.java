package io.irote.instrument;

/**
 * An item as a list holds it.
 *
 * @param scale what it measures, empty if the list does not say
 * @param line of the list, from 1
 */
public record ListedItem(String scale, String text, Keying keyed, int line) {}
