package io.irote.report.kit;

/** A text on one line: names of files and answers may hold anything. */
public final class OneLine {
    private OneLine() {}

    public static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ");
    }
}
