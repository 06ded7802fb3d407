package io.irote.model.openai;

import io.irote.model.Caller;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.ModelException;
import io.irote.model.Provenance;
import io.irote.model.Reply;
import io.irote.model.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Option probabilities from text log-probabilities: each option is scored as the model's answer, with and without a
 * space before it. Exact however improbable an option is; costs a continuation for each of them.
 */
record ChoicesByLikelihood(Caller<LikelihoodRequest, LogLikelihood> likelihood)
        implements Caller<ChoiceRequest, ChoiceDistribution> {
    private static final double ROUNDING = 1e-6;
    private static final List<String> BEFORE = List.of("", " ");

    @Override
    public String method() {
        return likelihood.method();
    }

    @Override
    public Reply<ChoiceDistribution> call(List<ChoiceRequest> requests) {
        ChoiceRequest request = requests.get(0);
        List<LikelihoodRequest> variants = request.options().stream()
                .flatMap(option -> variants(request, option))
                .toList();
        List<LogLikelihood> scores = new ArrayList<>();
        Tokens tokens = Tokens.NONE;
        for (int i = 0; i < variants.size(); i += likelihood.most()) {
            Reply<LogLikelihood> reply =
                    likelihood.call(variants.subList(i, Math.min(i + likelihood.most(), variants.size())));
            scores.addAll(reply.answers());
            tokens = tokens.plus(reply.tokens());
        }
        return new Reply<>(List.of(distribution(request.options(), scores, (int) tokens.prompt())), tokens);
    }

    private static Stream<LikelihoodRequest> variants(ChoiceRequest request, String option) {
        return BEFORE.stream().map(space -> new LikelihoodRequest(request.prompt(), space + option));
    }

    /** @throws ModelException if the options are all impossible, or likelier together than certain */
    private ChoiceDistribution distribution(List<String> options, List<LogLikelihood> scores, int promptTokens) {
        List<Double> probabilities = new ArrayList<>();
        for (int i = 0; i < scores.size(); i += BEFORE.size()) {
            probabilities.add(scores.subList(i, i + BEFORE.size()).stream()
                    .mapToDouble(score -> Math.exp(score.nats()))
                    .sum());
        }
        double sum = probabilities.stream().mapToDouble(Double::doubleValue).sum();
        if (!(sum > 0 && sum <= 1 + ROUNDING)) {
            throw new ModelException("the server gave the options " + options + " the probability " + sum
                    + " together (" + method() + "); irote models doctor tells what it can do");
        }
        return new ChoiceDistribution(probabilities, Provenance.EXACT, promptTokens);
    }
}
