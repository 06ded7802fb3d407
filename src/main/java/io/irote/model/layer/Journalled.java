package io.irote.model.layer;

import io.irote.model.Caller;
import io.irote.model.Reply;
import java.util.List;
import java.util.function.LongSupplier;

/** Notes every call that was answered. */
final class Journalled<Q, A> extends Decorator<Q, A> {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Notes<Q, A> notes;
    private final LongSupplier nanoTime;

    Journalled(Caller<Q, A> inner, Notes<Q, A> notes, LongSupplier nanoTime) {
        super(inner);
        this.notes = notes;
        this.nanoTime = nanoTime;
    }

    @Override
    public Reply<A> call(List<Q> requests) {
        long begin = nanoTime.getAsLong();
        Reply<A> reply = inner.call(requests);
        notes.call(requests, reply.tokens(), (nanoTime.getAsLong() - begin) / NANOS_PER_MILLI);
        return reply;
    }
}
