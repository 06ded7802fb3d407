package io.irote.report.kit;

/** Texts in Markdown. */
public final class Markdown {
    private Markdown() {}

    /** A text that a model or a user wrote, in a code block, where nothing is markup. */
    public static String fenced(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "text\n" + text + "\n" + fence;
    }

    /** Words that are no markup. */
    public static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
