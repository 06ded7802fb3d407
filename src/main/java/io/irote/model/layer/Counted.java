package io.irote.model.layer;

import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.limit.Budget;
import java.util.List;

/** Counts the calls of a model in this process, which makes no requests that are counted on their way. */
public final class Counted<Q, A> extends Decorator<Q, A> {
    private final Budget budget;

    public Counted(Caller<Q, A> inner, Budget budget) {
        super(inner);
        this.budget = budget;
    }

    @Override
    public Reply<A> call(List<Q> requests) {
        budget.begin();
        return inner.call(requests);
    }
}
