package io.irote.model.layer;

import io.irote.model.call.Caller;
import io.irote.model.call.Decorator;
import io.irote.model.call.Reply;
import io.irote.model.limit.Pause;
import io.irote.model.limit.Retries;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes a call that failed again, see {@link Retries}. */
public record Retrying<Q, A>(Caller<Q, A> inner, Retries retries) implements Decorator<Q, A> {
    public Retrying(Caller<Q, A> inner, String model, Pause pause, RandomGenerator jitter) {
        this(inner, new Retries(model, pause, jitter));
    }

    @Override
    public Reply<A> call(List<Q> requests) {
        return retries.call(() -> inner.call(requests));
    }
}
