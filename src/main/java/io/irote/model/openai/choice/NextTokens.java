package io.irote.model.openai.choice;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.openai.wire.Answer;
import io.irote.model.openai.wire.TokenScores;
import java.util.ArrayList;
import java.util.List;

/**
 * The likeliest next tokens at one place of an answer, as a server gave them.
 *
 * @param tokens whose probabilities add up to 1 at most
 * @param excess by how much they did so to more, before they were divided by their sum: what servers round, and what a
 *     batch moves
 * @param whole whether every token that was sent had a log-probability
 */
record NextTokens(Answer from, List<Next> tokens, double excess, boolean whole) {
    /** In nats: what rounding to one digit and the composition of a batch move the numbers of gateways. */
    private static final double NOISE = 0.11;
    /** In nats, of a server that tells the numbers of one softmax. */
    private static final double ROUNDING = 1e-3;
    /** Of a sum. */
    private static final double EXACT = 1e-6;

    /** A token's text with its probability. */
    record Next(String text, double probability) {}

    NextTokens {
        tokens = List.copyOf(tokens);
    }

    /**
     * Those of a list of objects, as chat servers and llama-server send it. One without a number is left out.
     *
     * @throws io.irote.model.ModelException if they are no distribution's likeliest
     */
    static NextTokens listed(Answer list) {
        List<Next> tokens = new ArrayList<>();
        List<JsonNode> elements = list.elements();
        for (JsonNode element : elements) {
            Answer entry = new Answer(list.method(), element);
            String text = entry.at("token").text();
            if (element.hasNonNull("logprob")) {
                tokens.add(next(entry, text, element.get("logprob")));
            }
        }
        return checked(list, tokens, tokens.size() == elements.size(), NOISE);
    }

    /** Those of an object with the tokens' texts as names, as completion servers send it. */
    static NextTokens mapped(Answer map) {
        List<Next> tokens = new ArrayList<>();
        map.json().properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                tokens.add(next(map, entry.getKey(), entry.getValue()));
            }
        });
        return checked(map, tokens, tokens.size() == map.json().size(), ROUNDING);
    }

    private static Next next(Answer from, String text, JsonNode nats) {
        return new Next(OptionNames.text(text), Math.exp(TokenScores.one(from, nats, NOISE)));
    }

    private static NextTokens checked(Answer from, List<Next> sent, boolean whole, double noise) {
        List<Next> tokens = sent.stream().distinct().toList();
        if (tokens.isEmpty()) {
            throw from.wrong("sent no token with a log-probability");
        }
        if (tokens.size() > 1 && tokens.stream().allMatch(token -> token.probability() == 1)) {
            throw from.wrong("sent only zeros as log-probabilities");
        }
        double total = total(tokens);
        if (total > Math.exp(noise)) {
            throw from.wrong("sent next tokens whose probabilities add up to " + total);
        }
        double scale = Math.max(1, total);
        List<Next> scaled = tokens.stream()
                .map(token -> new Next(token.text(), token.probability() / scale))
                .toList();
        return new NextTokens(from, scaled, total > 1 + EXACT ? total - 1 : 0, whole);
    }

    private static double total(List<Next> tokens) {
        return tokens.stream().mapToDouble(Next::probability).sum();
    }

    /** The probability of the tokens that were not sent. */
    double rest() {
        return Math.max(0, 1 - total(tokens));
    }

    /** What a token that was not sent has at most. */
    double unsent() {
        double smallest = tokens.stream().mapToDouble(Next::probability).min().orElseThrow();
        return whole ? Math.min(smallest, rest()) : rest();
    }
}
