package io.irote.model.layer;

import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.limit.Pause;
import io.irote.model.limit.Rate;
import java.util.List;
import java.util.function.ToLongFunction;

/** Makes a call when the model's rate allows its tokens. */
final class Limited<Q, A> extends Decorator<Q, A> {
    private final Rate rate;
    private final Pause pause;
    private final ToLongFunction<Q> estimate;

    /** @param estimate about how many tokens a request takes */
    Limited(Caller<Q, A> inner, Rate rate, Pause pause, ToLongFunction<Q> estimate) {
        super(inner);
        this.rate = rate;
        this.pause = pause;
        this.estimate = estimate;
    }

    @Override
    public Reply<A> call(List<Q> requests) {
        Rate.Booking booking = rate.tokens(requests.stream().mapToLong(estimate).sum(), pause);
        Reply<A> reply = inner.call(requests);
        rate.correct(booking, reply.tokens().total());
        return reply;
    }
}
