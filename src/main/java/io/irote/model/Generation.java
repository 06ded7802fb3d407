package io.irote.model;

/**
 * A text that a model wrote.
 *
 * @param tokens prompt and answer together
 * @param cached whether it was written before and only remembered now
 */
public record Generation(String text, FinishReason finish, int tokens, boolean cached) {
    /** Why the model stopped writing. */
    public enum FinishReason {
        /** The model ended its turn. */
        STOP,
        /** The text was cut at the token limit and must not be adopted as if it were whole. */
        LENGTH
    }

    /** One that was written now. */
    public Generation(String text, FinishReason finish, int tokens) {
        this(text, finish, tokens, false);
    }

    /** The same, remembered. */
    public Generation remembered() {
        return new Generation(text, finish, tokens, true);
    }
}
