package io.irote.model.openai.likelihood;

import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Provenance;
import io.irote.model.call.Caller;
import io.irote.model.call.Decorator;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import java.util.Iterator;
import java.util.List;

/** A likelihood caller that answers empty continuations itself: nothing said is certain, and costs no call. */
public record CertainWhenEmpty(Caller<LikelihoodRequest, LogLikelihood> inner)
        implements Decorator<LikelihoodRequest, LogLikelihood> {
    private static final LogLikelihood CERTAIN = new LogLikelihood(0, 0, Provenance.EXACT);

    @Override
    public Reply<LogLikelihood> call(List<LikelihoodRequest> requests) {
        List<LikelihoodRequest> asked =
                requests.stream().filter(request -> !isEmpty(request)).toList();
        Reply<LogLikelihood> reply = asked.isEmpty() ? new Reply<>(List.of(), Tokens.NONE) : inner.call(asked);
        Iterator<LogLikelihood> answers = reply.answers().iterator();
        return new Reply<>(
                requests.stream()
                        .map(request -> isEmpty(request) ? CERTAIN : answers.next())
                        .toList(),
                reply.tokens());
    }

    private static boolean isEmpty(LikelihoodRequest request) {
        return request.continuation().isEmpty();
    }
}
