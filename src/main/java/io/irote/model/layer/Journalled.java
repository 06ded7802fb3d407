package io.irote.model.layer;

import io.irote.model.call.Caller;
import io.irote.model.call.Decorator;
import io.irote.model.call.Reply;
import io.irote.model.limit.Budget;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Notes every call that was answered, and the requests of those that were not.
 *
 * @param budget knows how many requests a call made
 */
record Journalled<Q, A>(Caller<Q, A> inner, Notes<Q, A> notes, Budget budget, LongSupplier nanoTime)
        implements Decorator<Q, A> {
    private static final double NANOS_PER_MILLI = 1e6;

    @Override
    public Reply<A> call(List<Q> requests) {
        long begin = nanoTime.getAsLong();
        long before = budget.requests();
        boolean answered = false;
        try {
            Reply<A> reply = inner.call(requests);
            answered = true;
            notes.call(requests, reply.tokens(), since(begin), budget.requests() - before);
            return reply;
        } finally {
            if (!answered && budget.requests() > before) {
                notes.failure(requests, since(begin), budget.requests() - before);
            }
        }
    }

    private double since(long begin) {
        return (nanoTime.getAsLong() - begin) / NANOS_PER_MILLI;
    }
}
