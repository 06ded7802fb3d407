package io.irote.model.estimate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The texts that mean an option: its name, its label, a number word, and between consecutive numbers a decimal. */
final class OptionValues {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,4}(?:[.,]\\d{1,2})?");
    private static final List<Map<String, Integer>> WORDS = List.of(
            words("zero one two three four five six seven eight nine ten"),
            words("null eins zwei drei vier fünf sechs sieben acht neun zehn"),
            words("零 一 二 三 四 五 六 七 八 九 十"));

    private final List<String> options;
    private final List<String> labels;
    private final boolean consecutive;

    /** @param labels what each option means, in their order; empty where that is not known */
    OptionValues(List<String> options, List<String> labels) {
        this.options = options;
        this.labels = labels;
        this.consecutive = isConsecutive(options);
    }

    private static Map<String, Integer> words(String words) {
        String[] all = words.split(" ");
        return IntStream.range(0, all.length).boxed().collect(Collectors.toMap(i -> all[i], i -> i));
    }

    private static boolean isConsecutive(List<String> options) {
        if (!options.stream().allMatch(option -> option.matches("-?\\d{1,4}"))) {
            return false;
        }
        int first = Integer.parseInt(options.get(0));
        return IntStream.range(0, options.size()).allMatch(i -> Integer.parseInt(options.get(i)) == first + i);
    }

    int count() {
        return options.size();
    }

    /** A pattern of everything that is or looks like a value: names of options, and where these are numbers, numbers. */
    String pattern() {
        String names = options.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(option -> option.length() == 1 && Character.isLetter(option.charAt(0))
                        // "A friend would" begins with an article, not with option A.
                        ? Pattern.quote(option) + "(?!\\s+\\p{Ll})"
                        : "(?i:" + Pattern.quote(option) + ")")
                .collect(Collectors.joining("|"));
        return "(?:" + NUMBER.pattern() + "|" + names + ")";
    }

    /** What a number or an option's name means; empty where it is none of the options and not between them. */
    Optional<Reading> value(String text) {
        OptionalInt named = index(options, text);
        if (named.isPresent()) {
            return Optional.of(Reading.of(named.getAsInt(), count()));
        }
        return consecutive && NUMBER.matcher(text).matches() ? number(text.replace(',', '.')) : Optional.empty();
    }

    private Optional<Reading> number(String text) {
        double beyond = Double.parseDouble(text) - Integer.parseInt(options.get(0));
        int option = (int) Math.floor(beyond);
        return beyond < 0 || beyond > count() - 1
                ? Optional.empty()
                : Optional.of(Reading.between(option, beyond - option, count()));
    }

    /** What a label or a number word that stands alone means. */
    Optional<Reading> word(String text) {
        OptionalInt label = label(text);
        if (label.isPresent()) {
            return Optional.of(Reading.of(label.getAsInt(), count()));
        }
        return WORDS.stream()
                .map(words -> words.get(text.toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(number -> value(Integer.toString(number)));
    }

    /** The option that a label belongs to, and no other; another word for its degree is read, too. */
    OptionalInt label(String text) {
        String words = text.replaceAll("\\s+", " ");
        OptionalInt exact = only(labels, words);
        return exact.isPresent()
                ? exact
                : only(labels.stream().map(OptionValues::degree).toList(), degree(words));
    }

    /** "Rather accurate" is moderately accurate. */
    private static String degree(String label) {
        return label.replaceAll("(?i)\\b(?:rather|somewhat|fairly)\\b", "Moderately");
    }

    private static OptionalInt only(List<String> labels, String words) {
        long same = labels.stream().filter(words::equalsIgnoreCase).count();
        return same == 1 ? index(labels, words) : OptionalInt.empty();
    }

    private static OptionalInt index(List<String> names, String text) {
        int exact = names.indexOf(text);
        return exact >= 0
                ? OptionalInt.of(exact)
                : IntStream.range(0, names.size())
                        .filter(i -> names.get(i).length() > 1 && names.get(i).equalsIgnoreCase(text))
                        .findFirst();
    }
}
