package io.irote.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ModelException;
import io.irote.model.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The likeliest next tokens as a server gave them, from which follow the probabilities of options: each option's is the
 * sum over the tokens that are the whole option ({@code "4"} and {@code " 4"}, not the {@code "1"} of {@code "10"}).
 */
final class NextTokens {
    private static final double ROUNDING = 1e-6;

    private final Answer from;
    private final List<Next> tokens;

    /** A token's text with its log-probability in nats. */
    record Next(String text, double nats) {
        double probability() {
            return Math.exp(nats);
        }

        String word() {
            return text.strip();
        }
    }

    /**
     * @throws ModelException if they are no distribution's likeliest
     */
    NextTokens(Answer from, List<Next> tokens) {
        this.from = from;
        this.tokens = tokens.stream().distinct().toList();
        if (this.tokens.isEmpty()) {
            throw from.wrong("sent no token with a log-probability");
        }
        TokenScores.refuseZeros(from, this.tokens.stream().map(Next::nats).toList());
        if (total() > 1 + ROUNDING) {
            throw from.wrong("sent next tokens whose probabilities add up to " + total());
        }
    }

    /** Those of a list of objects, as chat servers and llama-server send it. */
    static NextTokens listed(Answer list, String token) {
        List<Next> tokens = new ArrayList<>();
        for (JsonNode element : list.elements()) {
            Answer entry = new Answer(list.method(), element);
            JsonNode nats = entry.at("logprob").json();
            tokens.add(new Next(entry.at(token).text(), TokenScores.one(entry, nats)));
        }
        return new NextTokens(list, tokens);
    }

    /** Those of an object with the tokens' texts as names, as completion servers send it. */
    static NextTokens mapped(Answer map) {
        List<Next> tokens = new ArrayList<>();
        map.json()
                .properties()
                .forEach(entry -> tokens.add(new Next(entry.getKey(), TokenScores.one(map, entry.getValue()))));
        return new NextTokens(map, tokens);
    }

    /**
     * The probability of each option: exact if all are among the tokens; else the missing ones have half of the mass that
     * they can have together, and that mass is the bound.
     *
     * @throws ModelException if no option is among them, or one that is not begins like another
     */
    ChoiceDistribution over(List<String> options, int promptTokens) {
        List<Double> given =
                options.stream().map(option -> probability(option, options)).toList();
        List<String> missing =
                options.stream().filter(option -> !isGiven(option, options)).toList();
        missing.forEach(option -> refuseSharedBeginning(option, options));
        if (given.stream().allMatch(p -> p == 0)) {
            throw from.wrong("gave none of the options " + options + " among its likeliest next tokens");
        }
        if (missing.isEmpty()) {
            return new ChoiceDistribution(given, Provenance.EXACT, promptTokens);
        }
        double bound = Math.max(0, Math.min(missing.size() * smallest(), 1 - total()));
        double half = bound / missing.size() / 2;
        List<Double> filled = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            filled.add(missing.contains(options.get(i)) ? half : given.get(i));
        }
        return new ChoiceDistribution(filled, bound, Provenance.BOUNDED, promptTokens);
    }

    private boolean isGiven(String option, List<String> options) {
        return tokens.stream().anyMatch(token -> isOption(token, option, options));
    }

    private double probability(String option, List<String> options) {
        return tokens.stream()
                .filter(token -> isOption(token, option, options))
                .mapToDouble(Next::probability)
                .sum();
    }

    private static boolean isOption(Next token, String option, List<String> options) {
        return named(token.word(), options).filter(option::equals).isPresent();
    }

    /** The option that a word is; upper and lower case are the same unless two options differ in nothing else. */
    private static Optional<String> named(String word, List<String> options) {
        if (options.contains(word)) {
            return Optional.of(word);
        }
        List<String> alike = options.stream().filter(word::equalsIgnoreCase).toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private void refuseSharedBeginning(String option, List<String> options) {
        for (Next token : tokens) {
            String word = token.word();
            if (word.isEmpty() || !option.startsWith(word)) {
                continue;
            }
            for (String other : options) {
                if (!other.equals(option) && other.startsWith(word)) {
                    throw new ModelException(
                            "the options '" + option + "' and '" + other + "' both begin with the token '"
                                    + word + "', so that its probability belongs to neither (" + from.method()
                                    + "); use options like 1–5 or A–C");
                }
            }
        }
    }

    private double smallest() {
        return tokens.stream().mapToDouble(Next::probability).min().orElseThrow();
    }

    private double total() {
        return tokens.stream().mapToDouble(Next::probability).sum();
    }
}
