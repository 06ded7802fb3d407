package io.irote.server;

import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Provenance;
import java.util.List;

/** The log-probabilities of the model, asked directly: prompt tokens, then the continuation's own tokens. */
public record ExactLikelihood(ExactModel model) implements LikelihoodModel {
    @Override
    public List<LogLikelihood> logLikelihood(List<LikelihoodRequest> requests) {
        return requests.stream().map(this::answer).toList();
    }

    private LogLikelihood answer(LikelihoodRequest request) {
        Reading reading = model.read(model.template().ids(request.context()));
        List<Integer> ids = model.tokenizer().encode(request.continuation());
        double nats = 0;
        for (int id : ids) {
            nats += Math.log(reading.p(id));
            reading.add(id);
        }
        return new LogLikelihood(Math.min(0, nats), ids.size(), Provenance.EXACT);
    }
}
