package io.irote.model.layer;

import io.irote.model.ModelException;
import io.irote.model.call.Caller;
import io.irote.model.call.Decorator;
import io.irote.model.call.Reply;
import java.util.List;

/** Keeps the answers of a call as soon as it has returned. */
record Stored<Q, A>(Caller<Q, A> inner, CachedAnswers<Q, A> answers) implements Decorator<Q, A> {
    /** @throws ModelException if the number of answers is not that of the requests */
    @Override
    public Reply<A> call(List<Q> requests) {
        Reply<A> reply = inner.call(requests);
        if (reply.answers().size() != requests.size()) {
            throw new ModelException(answers.model() + " gave "
                    + reply.answers().size() + " answers to " + requests.size() + " requests");
        }
        answers.store(requests, reply);
        return reply;
    }
}
