package io.irote.model;

/**
 * A text that a model wrote.
 *
 * @param tokens prompt and answer together
 */
public record Generation(String text, FinishReason finish, int tokens) {
    /** Why the model stopped writing. */
    public enum FinishReason {
        /** The model ended its turn. */
        STOP,
        /** The text was cut at the token limit and must not be adopted as if it were whole. */
        LENGTH
    }
}
