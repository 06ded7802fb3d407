package io.irote.report.html;

/** Words on a page. */
record Text(String text) implements Html {
    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int REPLACEMENT = 0xfffd;

    @Override
    public void write(StringBuilder out) {
        escape(text, out);
    }

    /** Fit for the content of an element and for an attribute in double quotes. */
    static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(shown(c));
            }
        });
    }

    /** Control characters have pictures; what XML allows nowhere has none. */
    private static int shown(int c) {
        if (c == '\n' || c == '\t') {
            return c;
        }
        if (c < ' ') {
            return PICTURES + c;
        }
        if (c == DELETE) {
            return PICTURE_OF_DELETE;
        }
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || isNoCharacter(c)
                ? REPLACEMENT
                : c;
    }

    /** The last two code points of each plane. */
    private static boolean isNoCharacter(int c) {
        return (c & 0xfffe) == 0xfffe;
    }
}
