package io.irote.model.openai.choice;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Provenance;
import io.irote.model.call.Caller;
import io.irote.model.call.Decorator;
import io.irote.model.call.Reply;
import java.util.List;

/** A caller whose answers claim no more than the probe found: what it doubted is not exact, however whole a list is. */
public record AtBest(Caller<ChoiceRequest, ChoiceDistribution> inner, Provenance provenance)
        implements Decorator<ChoiceRequest, ChoiceDistribution> {
    @Override
    public Reply<ChoiceDistribution> call(List<ChoiceRequest> requests) {
        Reply<ChoiceDistribution> reply = inner.call(requests);
        return new Reply<>(reply.answers().stream().map(this::claimed).toList(), reply.tokens());
    }

    private ChoiceDistribution claimed(ChoiceDistribution answer) {
        return new ChoiceDistribution(
                answer.probabilities(), answer.bound(), answer.provenance().and(provenance), answer.tokens());
    }
}
