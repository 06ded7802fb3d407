package io.irote.model.layer;

import io.irote.model.call.Caller;
import io.irote.model.call.Decorator;
import io.irote.model.call.Reply;
import io.irote.model.limit.Budget;
import io.irote.model.limit.Price;
import java.util.List;

/** Counts what answers cost. */
public record Budgeted<Q, A>(Caller<Q, A> inner, Budget budget, Price price) implements Decorator<Q, A> {
    @Override
    public Reply<A> call(List<Q> requests) {
        Reply<A> reply = inner.call(requests);
        budget.add(reply.tokens(), price);
        return reply;
    }
}
