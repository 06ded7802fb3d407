package io.irote.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The ways to spell each option of a closed task that count as an answer with it: one rule for all ports, so that a model gives
 * the same item in this process and behind a server, whose lists of first tokens tell no more.
 *
 * <p>An option counts bare and behind a space, in all of its tokens, unless the first of these is white space alone, which
 * tells no option. In another case, or in full width, it counts where that is one token and no other option.
 *
 * @param ways of each option, in option order
 */
public record SpeltOptions(List<List<Way>> ways) {
    private static final List<String> BEFORE = List.of("", " ");

    /** A text with its tokens. */
    public record Way(String text, List<Integer> tokens) {}

    /** @param tokens splits a text that is an answer's beginning */
    public static SpeltOptions of(List<String> options, Function<String, List<Integer>> tokens) {
        List<Integer> blank = tokens.apply(" ");
        return new SpeltOptions(options.stream()
                .map(option -> Stream.concat(own(option, tokens, blank).stream(), other(option, options, tokens))
                        .distinct()
                        .toList())
                .toList());
    }

    private static List<Way> own(String option, Function<String, List<Integer>> tokens, List<Integer> blank) {
        List<Way> all = ways(option, tokens).toList();
        List<Way> telling = all.stream()
                .filter(way -> way.tokens().size() == 1 || !begins(way.tokens(), blank))
                .toList();
        return telling.isEmpty() ? all : telling;
    }

    private static Stream<Way> other(String option, List<String> options, Function<String, List<Integer>> tokens) {
        boolean alone =
                options.stream().filter(one -> plain(one).equals(plain(option))).count() == 1;
        Stream<Way> cases = Stream.of(option.toLowerCase(Locale.ROOT), option.toUpperCase(Locale.ROOT), title(option))
                .filter(text -> !text.equals(option))
                .flatMap(text -> ways(text, tokens));
        return Stream.concat(cases, Stream.of(new Way(wide(option), tokens.apply(wide(option)))))
                .filter(way -> alone && way.tokens().size() == 1);
    }

    private static Stream<Way> ways(String text, Function<String, List<Integer>> tokens) {
        return BEFORE.stream().map(space -> new Way(space + text, tokens.apply(space + text)));
    }

    private static boolean begins(List<Integer> tokens, List<Integer> beginning) {
        return tokens.size() > beginning.size()
                && tokens.subList(0, beginning.size()).equals(beginning);
    }

    private static String title(String text) {
        int first = text.offsetByCodePoints(0, Math.min(1, text.length()));
        return text.substring(0, first).toUpperCase(Locale.ROOT)
                + text.substring(first).toLowerCase(Locale.ROOT);
    }

    private static String wide(String text) {
        return text.codePoints()
                .map(c -> c > ' ' && c <= '~' ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** All ways, each token sequence once. */
    public List<Way> all() {
        return ways.stream().flatMap(List::stream).distinct().toList();
    }

    /** Whether each option is one token, however it is spelt. */
    public boolean areSingle() {
        return all().stream().allMatch(way -> way.tokens().size() == 1);
    }

    /**
     * The probability of each option.
     *
     * @param begins that an answer begins with the tokens of each way
     */
    public List<Double> probabilities(Map<List<Integer>, Double> begins) {
        return ways.stream()
                .map(spelt -> spelt.stream()
                        .mapToDouble(way -> only(way.tokens(), begins))
                        .sum())
                .toList();
    }

    /** That an answer begins with tokens and with no longer way of these: {@code 1}, not {@code 10}. */
    private static double only(List<Integer> tokens, Map<List<Integer>, Double> begins) {
        List<List<Integer>> longer =
                begins.keySet().stream().filter(other -> begins(other, tokens)).toList();
        double theirs = longer.stream()
                .filter(other -> longer.stream().noneMatch(between -> begins(other, between)))
                .mapToDouble(begins::get)
                .sum();
        return Math.max(0, Objects.requireNonNull(begins.get(tokens)) - theirs);
    }
}
