package io.irote.model.layer;

import io.irote.model.call.Caller;
import io.irote.model.call.Decorator;
import io.irote.model.call.Reply;
import io.irote.model.limit.Pause;
import io.irote.model.limit.Rate;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Makes a call when the model's rate allows its tokens.
 *
 * @param estimate about how many tokens a request takes
 */
record Limited<Q, A>(Caller<Q, A> inner, Rate rate, Pause pause, ToLongFunction<Q> estimate)
        implements Decorator<Q, A> {
    @Override
    public Reply<A> call(List<Q> requests) {
        Rate.Booking booking = rate.tokens(requests.stream().mapToLong(estimate).sum(), pause);
        Reply<A> reply = inner.call(requests);
        rate.correct(booking, reply.tokens().total());
        return reply;
    }
}
