package io.irote.model.cost;

import io.irote.model.call.Tokens;

/** What is asked: requests to a model, and their tokens. */
public record Effort(long calls, Tokens tokens) {
    public static final Effort NONE = new Effort(0, Tokens.NONE);

    public Effort plus(Effort other) {
        return new Effort(calls + other.calls, tokens.plus(other.tokens));
    }

    public Effort times(long n) {
        return new Effort(n * calls, new Tokens(n * tokens.prompt(), n * tokens.completion()));
    }
}
