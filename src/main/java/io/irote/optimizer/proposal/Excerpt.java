package io.irote.optimizer.proposal;

/** The beginning of a text on one line, for a reader. */
final class Excerpt {
    private Excerpt() {}

    /** The text, or its first {@code most} characters and an ellipsis. */
    static String of(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= most ? line : line.substring(0, most).stripTrailing() + "…";
    }
}
