package io.irote.model;

/** A text is longer than what the model can read. Asking again is of no use; a shorter one may be answered. */
public final class ContextLengthException extends UnansweredException {
    private static final long serialVersionUID = 1;

    public ContextLengthException(String message) {
        super(Outcome.Status.FAILED, message);
    }

    /**
     * A text that was counted before it was sent.
     *
     * @param prompt its tokens
     * @param more the tokens that have to find room behind it
     * @param longest the most tokens that the model can read
     */
    public static ContextLengthException of(int prompt, int more, int longest) {
        return new ContextLengthException(
                "a prompt of " + prompt + " tokens and " + more + " more do not fit in the " + longest
                        + " tokens that the model can read; shorten the prompt, or use a model with a longer context");
    }
}
