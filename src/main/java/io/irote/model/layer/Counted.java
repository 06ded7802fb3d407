package io.irote.model.layer;

import io.irote.model.Caller;
import io.irote.model.Reply;
import java.util.List;

/** Counts the calls of a model in this process, which makes no requests that are counted on their way. */
final class Counted<Q, A> extends Decorator<Q, A> {
    private final Budget budget;

    Counted(Caller<Q, A> inner, Budget budget) {
        super(inner);
        this.budget = budget;
    }

    @Override
    public Reply<A> call(List<Q> requests) {
        budget.begin();
        return inner.call(requests);
    }
}
