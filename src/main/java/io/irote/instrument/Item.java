package io.irote.instrument;

/**
 * A self-descriptive statement of a questionnaire, answered on its response scale.
 *
 * @param text as the questionnaire prints it
 * @param stem what its form puts before every item that leaves it out, e.g. {@code I} before IPIP's "Am always
 *     prepared."; empty if items are shown as they are
 */
public record Item(String id, String text, Keying keyed, String stem) {
    /** An item that is shown as it is. */
    public Item(String id, String text, Keying keyed) {
        this(id, text, keyed, "");
    }

    /** The item as a model is shown it: the stem and the text, whose capital goes where it is no longer first. */
    public String statement() {
        return stem.isEmpty() || begins(text, stem)
                ? text
                : stem + " " + Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static boolean begins(String text, String stem) {
        return text.startsWith(stem)
                && (text.length() == stem.length() || !Character.isLetter(text.charAt(stem.length())));
    }
}
