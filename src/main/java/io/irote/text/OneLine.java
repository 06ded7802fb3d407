package io.irote.text;

/**
 * A text on one line, without control characters that a terminal would obey: names of files, messages of servers and
 * answers may hold anything.
 */
public final class OneLine {
    private OneLine() {}

    public static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ");
    }
}
