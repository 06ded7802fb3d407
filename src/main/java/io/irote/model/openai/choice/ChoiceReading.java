package io.irote.model.openai.choice;

import io.irote.model.ChoiceDistribution;
import io.irote.model.Provenance;
import io.irote.model.openai.choice.AnswerPath.Beginning;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The probability of each option from the beginnings of answers. What begins like several options, as {@code 1} does
 * like {@code 1} and {@code 10} where a tokenizer parts the digits, is shared evenly among those that are no beginning
 * of their own; that share, and half of what an option can have that is nowhere, are uncertain: the bound.
 */
final class ChoiceReading {
    /** Three digits of a probability. */
    private static final double ROUNDING = 1e-3;

    private final OptionNames names;
    private final List<Beginning> beginnings;
    private final Set<Integer> whole = new HashSet<>();
    private final Set<Integer> shared = new HashSet<>();
    /** Whether a number of several digits is a token, so that none of them begins with the token of its first digit. */
    private final boolean numbers;

    private final double[] probabilities;
    private double doubt;

    private ChoiceReading(OptionNames names, AnswerPath path) {
        this.names = names;
        beginnings = path.beginnings(names);
        numbers = path.places().get(0).tokens().stream().anyMatch(token -> OptionNames.isNumber(token.text()));
        probabilities = new double[names.options().size()];
        beginnings.forEach(one -> names.named(one.text()).ifPresent(whole::add));
    }

    /** @throws io.irote.model.UnansweredException if no answer begins with an option */
    static ChoiceDistribution of(AnswerPath path, List<String> options, int promptTokens) {
        OptionNames names = new OptionNames(options);
        ChoiceReading reading = new ChoiceReading(names, path);
        reading.beginnings.forEach(reading::give);
        NextTokens first = path.places().get(0);
        if (Arrays.stream(reading.probabilities).sum() == 0) {
            throw first.from().wrong("gave none of the options " + options + " among its likeliest next tokens");
        }
        return reading.distribution(path, promptTokens);
    }

    private void give(Beginning beginning) {
        List<Integer> sharing = sharing(beginning);
        if (sharing.isEmpty()) {
            beginning.option().ifPresent(option -> probabilities[option] += beginning.probability());
            return;
        }
        sharing.forEach(option -> probabilities[option] += beginning.probability() / sharing.size());
        shared.addAll(sharing);
        doubt += beginning.probability();
    }

    /** The options that a beginning may be of; none if it is of one for sure or of none. */
    private List<Integer> sharing(Beginning beginning) {
        boolean apart = numbers && OptionNames.isDigits(beginning.text());
        List<Integer> longer = !beginning.open() || apart
                ? List.of()
                : names.begun(beginning.text()).stream()
                        .filter(option -> !whole.contains(option))
                        .toList();
        return longer.isEmpty()
                ? List.of()
                : Stream.concat(beginning.option().stream().boxed(), longer.stream())
                        .distinct()
                        .toList();
    }

    private ChoiceDistribution distribution(AnswerPath path, int promptTokens) {
        NextTokens first = path.places().get(0);
        List<Integer> missing = IntStream.range(0, probabilities.length)
                .filter(option -> !whole.contains(option) && !shared.contains(option))
                .boxed()
                .toList();
        double unknown = Math.min(missing.size() * path.unsent(names), first.rest());
        missing.forEach(option -> probabilities[option] = unknown / missing.size() / 2);
        double others = Math.min(unlisted(path) * path.unsent(names), first.rest() - unknown);
        double rounded = first.excess() > ROUNDING ? first.excess() : 0;
        double spelt = others > ROUNDING ? others : 0;
        double bound = Math.min(1, unknown + doubt + rounded + spelt);
        return new ChoiceDistribution(
                Arrays.stream(probabilities).boxed().toList(),
                bound,
                bound == 0 ? Provenance.EXACT : Provenance.BOUNDED,
                promptTokens);
    }

    /** How many options are listed bare but not behind a space, or the other way, where others are listed so. */
    private int unlisted(AnswerPath path) {
        Set<Integer> bare = listed(path, text -> !text.startsWith(" "));
        Set<Integer> spaced = listed(path, text -> text.startsWith(" "));
        Set<Integer> both = new HashSet<>(bare);
        both.addAll(spaced);
        return bare.isEmpty() || spaced.isEmpty() ? 0 : 2 * both.size() - bare.size() - spaced.size();
    }

    private Set<Integer> listed(AnswerPath path, Predicate<String> spelt) {
        return path.places().get(0).tokens().stream()
                .map(NextTokens.Next::text)
                .filter(spelt)
                .flatMapToInt(text -> names.named(text).stream())
                .boxed()
                .collect(Collectors.toSet());
    }
}
