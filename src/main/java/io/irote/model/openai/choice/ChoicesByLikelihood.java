package io.irote.model.openai.choice;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Outcome;
import io.irote.model.Provenance;
import io.irote.model.SpeltOptions;
import io.irote.model.UnansweredException;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Option probabilities from text log-probabilities: each way to spell an option is scored as the model's answer. Exact
 * however improbable an option is and however many tokens it has; costs a continuation for each way.
 */
public record ChoicesByLikelihood(Caller<LikelihoodRequest, LogLikelihood> likelihood, OptionTokens options)
        implements Caller<ChoiceRequest, ChoiceDistribution> {
    private static final double ROUNDING = 1e-6;

    @Override
    public String method() {
        return likelihood.method();
    }

    @Override
    public Reply<ChoiceDistribution> call(List<ChoiceRequest> requests) {
        ChoiceRequest request = requests.get(0);
        SpeltOptions spelt = options.of(request.options());
        List<LikelihoodRequest> ways = spelt.all().stream()
                .map(way -> new LikelihoodRequest(request.prompt(), way.text()))
                .toList();
        List<LogLikelihood> scores = new ArrayList<>();
        Tokens tokens = Tokens.NONE;
        for (int i = 0; i < ways.size(); i += likelihood.most()) {
            Reply<LogLikelihood> reply = likelihood.call(ways.subList(i, Math.min(i + likelihood.most(), ways.size())));
            scores.addAll(reply.answers());
            tokens = tokens.plus(reply.tokens());
        }
        return new Reply<>(List.of(distribution(request, scores, (int) tokens.prompt())), tokens);
    }

    /** @throws UnansweredException if the options are all impossible, or likelier together than certain */
    private ChoiceDistribution distribution(ChoiceRequest request, List<LogLikelihood> scores, int promptTokens) {
        SpeltOptions spelt = options.of(request.options());
        Map<List<Integer>, Double> begins = new HashMap<>();
        for (int i = 0; i < scores.size(); i++) {
            begins.put(spelt.all().get(i).tokens(), Math.exp(scores.get(i).nats()));
        }
        List<Double> probabilities = spelt.probabilities(begins);
        double sum = probabilities.stream().mapToDouble(Double::doubleValue).sum();
        if (!(sum > 0 && sum <= 1 + ROUNDING)) {
            throw new UnansweredException(
                    Outcome.Status.UNREADABLE,
                    "the server gave the options " + request.options() + " the probability " + sum + " together ("
                            + method() + "); irote models doctor tells what it can do");
        }
        return new ChoiceDistribution(probabilities, Provenance.EXACT, promptTokens);
    }
}
