package io.irote.model.layer;

import io.irote.model.ModelException;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import java.util.List;

/** Keeps the answers of a call as soon as it has returned. */
final class Stored<Q, A> extends Decorator<Q, A> {
    private final CachedAnswers<Q, A> answers;

    Stored(Caller<Q, A> inner, CachedAnswers<Q, A> answers) {
        super(inner);
        this.answers = answers;
    }

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
