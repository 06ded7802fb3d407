package io.irote.model.layer;

import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.limit.Budget;
import io.irote.model.limit.Price;
import java.util.List;

/** Counts what answers cost. */
public final class Budgeted<Q, A> extends Decorator<Q, A> {
    private final Budget budget;
    private final Price price;

    public Budgeted(Caller<Q, A> inner, Budget budget, Price price) {
        super(inner);
        this.budget = budget;
        this.price = price;
    }

    @Override
    public Reply<A> call(List<Q> requests) {
        Reply<A> reply = inner.call(requests);
        budget.add(reply.tokens(), price);
        return reply;
    }
}
