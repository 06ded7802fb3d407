package io.irote.run;

import io.irote.model.Tokens;

/** What a part of a run takes: requests to a model, and their tokens. */
record Effort(long calls, Tokens tokens) {
    static final Effort NONE = new Effort(0, Tokens.NONE);

    Effort plus(Effort other) {
        return new Effort(calls + other.calls, tokens.plus(other.tokens));
    }

    Effort times(long n) {
        return new Effort(n * calls, new Tokens(n * tokens.prompt(), n * tokens.completion()));
    }
}
