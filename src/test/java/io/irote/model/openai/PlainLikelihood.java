package io.irote.model.openai;

import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Provenance;
import io.irote.model.openai.wire.PlainLayout;
import io.irote.server.ExactModel;
import io.irote.server.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The log-probabilities of the model in the plain layout, asked directly: one text without a chat template, which the
 * mark that begins a text stands before.
 */
public record PlainLikelihood(ExactModel model) implements LikelihoodModel {
    @Override
    public List<LogLikelihood> logLikelihood(List<LikelihoodRequest> requests) {
        return requests.stream().map(this::score).toList();
    }

    private LogLikelihood score(LikelihoodRequest request) {
        List<Integer> ids = new ArrayList<>(List.of(Tokenizer.BOS));
        ids.addAll(model.tokenizer().encode(PlainLayout.of(request.context())));
        int begin = ids.size();
        ids.addAll(model.tokenizer().encode(request.continuation()));
        List<Double> nats = model.logProbs(ids).subList(begin, ids.size());
        return new LogLikelihood(nats.stream().mapToDouble(Double::doubleValue).sum(), nats.size(), Provenance.EXACT);
    }
}
