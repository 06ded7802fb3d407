package io.irote.model.openai.likelihood;

import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Text log-probabilities of texts in the server's own chat layout, which need no request beside the call itself. The
 * few that an echo does not tell are asked for by token ids: a character of several tokens may be spelt so that no
 * offset fits, and a token may straddle the boundary.
 */
public record TemplateLikelihood(EchoLikelihood echo, VllmLikelihood ids)
        implements Caller<LikelihoodRequest, LogLikelihood> {
    @Override
    public String method() {
        return "template";
    }

    @Override
    public int most() {
        return echo.most();
    }

    @Override
    public Reply<LogLikelihood> call(List<LikelihoodRequest> requests) {
        Reply<Optional<LogLikelihood>> echoed = echo.scores(requests);
        Reply<LogLikelihood> others = byIds(untold(requests, echoed.answers()));
        Iterator<LogLikelihood> next = others.answers().iterator();
        return new Reply<>(
                echoed.answers().stream()
                        .map(score -> score.orElseGet(next::next))
                        .toList(),
                echoed.tokens().plus(others.tokens()));
    }

    private Reply<LogLikelihood> byIds(List<LikelihoodRequest> untold) {
        return untold.isEmpty() ? new Reply<>(List.of(), Tokens.NONE) : ids.call(untold);
    }

    private static List<LikelihoodRequest> untold(
            List<LikelihoodRequest> requests, List<Optional<LogLikelihood>> scores) {
        List<LikelihoodRequest> untold = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            if (scores.get(i).isEmpty()) {
                untold.add(requests.get(i));
            }
        }
        return untold;
    }
}
