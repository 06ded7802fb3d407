package io.irote.objective;

import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Message;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An exact language model over a few symbols: p(w | history) = (base_w + count of w) / (sum of base + length), where
 * the history is the context and the text so far. One symbol is one token. A symbol outside the base is impossible.
 */
record PolyaUrn(Map<Character, Double> base) implements LikelihoodModel {
    static final PolyaUrn THREE_SYMBOLS = new PolyaUrn(Map.of('a', 2.0, 'b', 1.0, '.', 1.0));

    @Override
    public List<LogLikelihood> logLikelihood(List<LikelihoodRequest> requests) {
        return requests.stream()
                .map(request -> new LogLikelihood(
                        logP(text(request.context()), request.continuation()),
                        request.continuation().length(),
                        Provenance.EXACT))
                .toList();
    }

    double logP(String context, String text) {
        Map<Character, Double> urn = new TreeMap<>(base);
        context.chars().forEach(w -> urn.merge((char) w, 1.0, Double::sum));
        double sum = urn.values().stream().mapToDouble(Double::doubleValue).sum();
        double logP = 0;
        for (char w : text.toCharArray()) {
            logP += Math.log(urn.getOrDefault(w, 0.0) / sum);
            urn.merge(w, 1.0, Double::sum);
            sum++;
        }
        return logP;
    }

    private static String text(Prompt prompt) {
        return prompt.messages().stream().map(Message::text).collect(Collectors.joining());
    }

    /** Contexts by plain concatenation. */
    enum Concatenated implements Contexts {
        CONTEXTS;

        @Override
        public Prompt candidate(String e) {
            return Prompt.of(e, "");
        }

        @Override
        public Prompt behaviour(String e, String candidate) {
            return Prompt.of(e, candidate);
        }
    }
}
