package io.irote.model.openai.probe;

import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.model.call.Caller;
import java.util.List;
import java.util.Locale;

/**
 * Tests whether text log-probabilities are true: they must be those with which the model wrote a text, and obey the
 * chain rule log p(ab|c) = log p(a|c) + log p(b|c, a).
 */
record LikelihoodCheck(Caller<LikelihoodRequest, LogLikelihood> caller, Prompt prompt) {
    /**
     * How far two sums may differ, in nats for each of the first tokens; behind these, what servers round with the
     * batch evens out. A shift, an ignored echo or a second mark costs more.
     */
    private static final double TOLERANCE = 0.05;

    private static final int FIRST = 8;
    private static final String A = "1. I finish what I begin, e.g.: I painted the whole fence\n";
    private static final String B = "2. I like company, e.g.: I asked the neighbours to dinner\n";

    /**
     * Asks in one call where the way allows it: so it is seen whether it keeps the requests' order.
     *
     * @throws ModelException if they are not; the message says how it shows
     */
    void verify(GreedySample written) {
        if (written.nats().isEmpty()) {
            throw failed("the model wrote nothing that could be scored again");
        }
        List<LogLikelihood> scores = score(List.of(
                new LikelihoodRequest(prompt, written.text()),
                new LikelihoodRequest(prompt, A + B),
                new LikelihoodRequest(prompt, A),
                new LikelihoodRequest(prompt.with(Role.ASSISTANT, A), B)));
        sameAsWritten(written, scores.get(0));
        chainRule(scores.get(1), scores.get(2), scores.get(3));
    }

    private void sameAsWritten(GreedySample written, LogLikelihood again) {
        if (again.tokens() != written.nats().size()) {
            throw failed("a text written in " + written.nats().size() + " tokens was scored in " + again.tokens());
        }
        agree("a written text and the same text scored", written.total(), again.nats(), again.tokens());
    }

    private void chainRule(LogLikelihood whole, LogLikelihood first, LogLikelihood second) {
        agree("a text and its two parts", whole.nats(), first.nats() + second.nats(), whole.tokens());
    }

    private List<LogLikelihood> score(List<LikelihoodRequest> requests) {
        if (caller.most() >= requests.size()) {
            return caller.call(requests).answers();
        }
        return requests.stream()
                .map(request -> caller.call(List.of(request)).answers().get(0))
                .toList();
    }

    private void agree(String what, double first, double second, int tokens) {
        if (!(Math.abs(first - second) <= TOLERANCE * Math.min(tokens, FIRST))) {
            throw failed(String.format(
                    Locale.ROOT, "%s differ: %.2f and %.2f nats over %d tokens", what, first, second, tokens));
        }
    }

    private ModelException failed(String how) {
        return new ModelException(how + " (" + caller.method() + "); the server's log-probabilities are not used");
    }
}
