package io.irote.model.call;

import java.util.List;

/** The answers to the requests of one call, in request order, with what the call cost. */
public record Reply<A>(List<A> answers, Tokens tokens) {
    public Reply {
        answers = List.copyOf(answers);
    }
}
