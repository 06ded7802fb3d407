package io.irote.model.openai.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.LogLikelihood;
import io.irote.model.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The log-probabilities, in nats, of the tokens of a prompt as a server gave them, each checked: 0 or below, and at
 * least {@link LogLikelihood#FLOOR}.
 *
 * @param nats one a token; the first token's is 0 and means nothing
 */
public record TokenScores(List<Double> nats) {
    /** A certain token's logarithm may be rounded to just above zero. */
    private static final double ROUNDING = 1e-4;
    /** As languages write it that have no number for it in JSON. */
    private static final Pattern INFINITY = Pattern.compile("-inf(inity)?", Pattern.CASE_INSENSITIVE);

    public TokenScores {
        nats = List.copyOf(nats);
    }

    /**
     * Checks what was sent for a prompt: null for its first token and a number for each other.
     *
     * @param from where they were sent, for the messages
     * @param tokens how many the prompt has
     * @throws io.irote.model.ModelException if they cannot be the tokens' log-probabilities
     */
    public static TokenScores of(Answer from, List<JsonNode> sent, int tokens) {
        if (sent.size() != tokens) {
            throw from.wrong("sent " + sent.size() + " log-probabilities for " + tokens + " tokens");
        }
        if (!sent.get(0).isNull()) {
            throw from.wrong("sent a log-probability for the first token, so that all may be shifted by one");
        }
        List<Double> nats = new ArrayList<>(List.of(0.0));
        sent.stream().skip(1).forEach(value -> nats.add(one(from, value)));
        refuseZeros(from, nats.subList(1, tokens));
        return new TokenScores(nats);
    }

    /** Checks one log-probability. */
    public static double one(Answer from, JsonNode value) {
        return Math.min(0, one(from, value, ROUNDING));
    }

    /**
     * Checks one log-probability.
     *
     * @param noise how far above 0 it may be, in nats
     */
    public static double one(Answer from, JsonNode value, double noise) {
        double nats = INFINITY.matcher(value.asText()).matches() ? LogLikelihood.FLOOR : value.asDouble(Double.NaN);
        if (!(value.isNumber() || value.isTextual()) || Double.isNaN(nats) || nats > noise) {
            throw from.wrong("sent " + value + " as a log-probability");
        }
        return Math.max(LogLikelihood.FLOOR, nats);
    }

    /** A single token may be certain, or impossible; several that all are were never computed. */
    static void refuseZeros(Answer from, List<Double> nats) {
        if (nats.size() > 1 && nats.stream().allMatch(value -> value == 0)) {
            throw from.wrong("sent only zeros as log-probabilities");
        }
        if (nats.size() > 1 && nats.stream().allMatch(value -> value == LogLikelihood.FLOOR)) {
            throw from.wrong("sent only infinities as log-probabilities");
        }
    }

    /** The log-likelihood of the tokens from a position on. */
    public LogLikelihood from(int position) {
        List<Double> tail = nats.subList(position, nats.size());
        double sum = tail.stream().mapToDouble(Double::doubleValue).sum();
        return new LogLikelihood(sum, tail.size(), Provenance.EXACT);
    }
}
