package io.irote.model.layer;

import io.irote.model.call.Caller;
import io.irote.model.call.Decorator;
import io.irote.model.call.Reply;
import io.irote.model.limit.Budget;
import java.util.List;

/** Counts the calls of a model in this process, which makes no requests that are counted on their way. */
public record Counted<Q, A>(Caller<Q, A> inner, Budget budget) implements Decorator<Q, A> {
    @Override
    public Reply<A> call(List<Q> requests) {
        budget.begin();
        return inner.call(requests);
    }
}
