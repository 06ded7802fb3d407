package io.irote.model.chat;

/**
 * A text that can be shown, kept and sent again: up to its first broken character, half of a pair or of a sequence of
 * bytes, and without control characters.
 *
 * @param isBroken whether it goes on behind a broken character
 */
record CleanText(String text, boolean isBroken) {
    private static final char BROKEN = '\uFFFD';

    static CleanText of(String sent) {
        StringBuilder text = new StringBuilder();
        for (int i = 0, c; i < sent.length(); i += Character.charCount(c)) {
            c = sent.codePointAt(i);
            if (c == BROKEN || Character.getType(c) == Character.SURROGATE) {
                return new CleanText(text.toString(), true);
            }
            if (!Character.isISOControl(c) || c == '\n' || c == '\t' || c == '\r') {
                text.appendCodePoint(c);
            }
        }
        return new CleanText(text.toString(), false);
    }
}
