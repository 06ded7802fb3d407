package io.irote.model.cost;

import io.irote.model.Prompt;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/**
 * How many tokens texts have at most. A token is taken to be three bytes of UTF-8 or more, as it is in text of any
 * language by the tokenizers in use, and a model's layout to add {@value #LAYOUT} tokens to a turn.
 */
public final class TokenBound {
    private static final int BYTES_A_TOKEN = 3;
    private static final int LAYOUT = 12;
    /** Six bytes with the space behind it: two tokens. */
    private static final String WORD = "longs";

    private TokenBound() {}

    public static long of(String text) {
        return (text.getBytes(StandardCharsets.UTF_8).length + BYTES_A_TOKEN - 1) / BYTES_A_TOKEN;
    }

    public static long of(Prompt prompt) {
        return prompt.messages().stream()
                .mapToLong(message -> ofTurn(message.text()))
                .sum();
    }

    /** Of a turn that holds the text and nothing else. */
    public static long ofTurn(String text) {
        return LAYOUT + of(text);
    }

    /** A text of so many words, one at least, with two tokens a word. */
    public static String words(int n) {
        return String.join(" ", Collections.nCopies(Math.max(1, n), WORD));
    }
}
