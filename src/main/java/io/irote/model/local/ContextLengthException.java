package io.irote.model.local;

import io.irote.model.ModelException;

/** A text is longer than what the model can read. */
public final class ContextLengthException extends ModelException {
    private static final long serialVersionUID = 1;

    ContextLengthException(int prompt, int more, int longest) {
        super("a prompt of " + prompt + " tokens and " + more + " more do not fit in the " + longest
                + " tokens that the model can read; shorten the prompt, or use a model with a longer context");
    }
}
