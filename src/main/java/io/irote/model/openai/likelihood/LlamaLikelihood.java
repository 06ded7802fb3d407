package io.irote.model.openai.likelihood;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Provenance;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import io.irote.model.openai.wire.Answer;
import io.irote.model.openai.wire.LlamaNext;
import io.irote.model.openai.wire.TokenIds;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Text log-probabilities from a llama-server: exact, but a request for each token of the continuation, as the server
 * scores no prompts. The next token is looked for among the likeliest few, then in the whole vocabulary, whose list may
 * be megabytes long.
 */
public record LlamaLikelihood(LlamaNext next, TokenIds ids) implements Caller<LikelihoodRequest, LogLikelihood> {
    private static final int FEW = 1000;
    /** More than any vocabulary has; the server takes as many as there are. */
    private static final int ALL = 1 << 20;

    @Override
    public String method() {
        return "llama";
    }

    @Override
    public Reply<LogLikelihood> call(List<LikelihoodRequest> requests) {
        TokenIds.Scored prompt = ids.scored(requests.get(0));
        List<Integer> before = new ArrayList<>(prompt.context());
        Sum sum = new Sum();
        for (int token : prompt.continuation()) {
            sum.add(token, before);
            before.add(token);
        }
        double nats = sum.nats.stream().mapToDouble(Double::doubleValue).sum();
        return new Reply<>(List.of(new LogLikelihood(nats, sum.nats.size(), Provenance.EXACT)), sum.cost);
    }

    private final class Sum {
        private final List<Double> nats = new ArrayList<>();
        private Tokens cost = Tokens.NONE;

        private void add(int token, List<Integer> before) {
            OptionalDouble among = find(token, next.after(before, FEW));
            nats.add(among.orElseGet(() -> inVocabulary(token, before)));
        }

        private double inVocabulary(int token, List<Integer> before) {
            LlamaNext.Likeliest all = next.after(before, ALL);
            return find(token, all)
                    .orElseThrow(() -> all.list().wrong("left a token out of the probabilities of its vocabulary"));
        }

        private OptionalDouble find(int token, LlamaNext.Likeliest likeliest) {
            cost = cost.plus(likeliest.cost());
            for (JsonNode entry : likeliest.list().elements()) {
                if (new Answer(method(), entry).at("id").integer() == token) {
                    return OptionalDouble.of(LlamaNext.nats(likeliest.list(), entry));
                }
            }
            return OptionalDouble.empty();
        }
    }
}
