package io.irote.model.http;

/** A value that must never be shown, such as an API key: its text is {@code ***}. */
public record Secret(String value) {
    private static final String SHOWN = "***";
    private static final int SHORTEST = 8;

    /**
     * @throws IllegalArgumentException if it is empty or could not be sent in a header; the message does not hold it
     */
    public Secret {
        value = value.strip();
        if (value.isEmpty() || !value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("is empty or holds characters that no key has");
        }
    }

    /** The text without this secret. Placeholders such as {@code none} are no secrets, and words of many texts. */
    String hiddenIn(String text) {
        return value.length() < SHORTEST ? text : text.replace(value, SHOWN);
    }

    @Override
    public String toString() {
        return SHOWN;
    }
}
