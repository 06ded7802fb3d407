package io.irote.model.local;

import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A port of a model in this process as a caller, so that its answers pass the same layers as those of servers. */
record InProcess<Q, A>(
        String method, int most, Function<Q, Object> grouping, Function<List<Q>, List<A>> port, ToIntFunction<A> tokens)
        implements Caller<Q, A> {
    @Override
    public Object group(Q request) {
        return grouping.apply(request);
    }

    @Override
    public Reply<A> call(List<Q> requests) {
        List<A> answers = port.apply(requests);
        return new Reply<>(answers, new Tokens(answers.stream().mapToInt(tokens).sum(), 0));
    }
}
