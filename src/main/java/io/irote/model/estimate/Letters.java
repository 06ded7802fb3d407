package io.irote.model.estimate;

/** Digits and signs of all scripts as those of ASCII. */
final class Letters {
    private static final int FULL_WIDTH = 0xFEE0;

    private Letters() {}

    /** The text with full-width and other decimal digits, full-width signs and the minus sign as plain ones. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().filter(c -> !isInvisible(c)).forEach(c -> plain.appendCodePoint(plain(c)));
        return plain.toString();
    }

    private static int plain(int c) {
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(c, 10);
        }
        return c > '!' + FULL_WIDTH - 1 && c <= '~' + FULL_WIDTH ? c - FULL_WIDTH : c == '\u2212' ? '-' : c;
    }

    /** Joiners, variation selectors and the frame of a key. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || c == 0xFE0F || c == 0x20E3;
    }
}
