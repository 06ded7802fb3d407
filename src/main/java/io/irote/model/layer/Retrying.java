package io.irote.model.layer;

import io.irote.model.Caller;
import io.irote.model.Reply;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes a call that failed again while it may still succeed, as {@link Retries} says. */
final class Retrying<Q, A> extends Decorator<Q, A> {
    private final Retries retries;

    Retrying(Caller<Q, A> inner, String model, Pause pause, RandomGenerator jitter) {
        super(inner);
        retries = new Retries(model, pause, jitter);
    }

    @Override
    public Reply<A> call(List<Q> requests) {
        return retries.call(() -> inner.call(requests));
    }
}
