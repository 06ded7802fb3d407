package io.irote.report.score;

import io.irote.report.kit.Numbers;
import io.irote.score.Comparison;
import io.irote.score.Contrast;
import io.irote.score.Doubt;
import io.irote.score.HeldOut;
import io.irote.score.Verdict;
import io.irote.statistics.Estimate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is claimed of reflections, in sentences, a comparison each, with its number.
 *
 * @param contrasts shown together, the reflection of each named as sentences begin with it
 */
public record Claims(List<Contrast> contrasts) {
    /** How sentences call a reflection that is alone. */
    public static final String SUBJECT = "The reflection";

    private static final String SKEW =
            ": a few tasks differ far from the rest. Intervals and p-values then hold less often than they claim (95 %"
                    + " intervals in about 82 % of cases at 8 tasks, in 91 % at 60); more tasks are the remedy.";

    /**
     * A sentence for each comparison, one about those that are heavily skewed, and one about those without a verdict.
     */
    public List<String> sentences() {
        return Stream.of(
                        contrasts.stream().filter(Claims::isJudged).map(Claims::sentence),
                        joined(c -> isDoubted(c, Doubt.HEAVY_SKEW), Claims::difference)
                                .map(differences -> "Heavily skewed differences " + differences + SKEW),
                        joined(c -> !isJudged(c), Claims::lead).map(Claims::earlier))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private Stream<String> joined(Predicate<Contrast> which, Function<Contrast, String> text) {
        String joined = contrasts.stream().filter(which).map(text).collect(Collectors.joining(", "));
        return joined.isEmpty() ? Stream.empty() : Stream.of(joined);
    }

    private static boolean isJudged(Contrast contrast) {
        return contrast.ahead().map(Comparison::isTested).orElse(true);
    }

    private static boolean isDoubted(Contrast contrast, Doubt doubt) {
        return contrast.ahead().flatMap(Comparison::doubt).filter(doubt::equals).isPresent();
    }

    private static String sentence(Contrast contrast) {
        return contrast.ahead()
                        .flatMap(ahead -> ahead.verdict().map(verdict -> claim(contrast, verdict, ahead)))
                        .orElseGet(() ->
                                "No difference shown between " + sides(contrast) + ": they share fewer than two tasks")
                + ".";
    }

    private static String lead(Contrast contrast) {
        return contrast.ahead()
                .map(ahead -> lead(contrast, new Estimate(ahead.mean(), ahead.standardError(), ahead.tasks())))
                .orElse("");
    }

    /** By how much something was ahead of a baseline. */
    public static String lead(Contrast contrast, Estimate figure) {
        return difference(contrast) + " " + Numbers.signed(figure, 2);
    }

    /** What is said of figures of an earlier version, whose intervals and p-values did not belong together. */
    public static String earlier(String leads) {
        return "Found by an earlier irote, without a verdict (± is one standard error): differences " + leads
                + ". irote evaluate gives one.";
    }

    private static String claim(Contrast contrast, Verdict verdict, Comparison ahead) {
        return switch (verdict) {
            case BETTER ->
                contrast.reflection() + " is better than " + other(contrast.baseline()) + ", by " + number(ahead);
            case NO_DIFFERENCE_SHOWN -> "No difference shown between " + sides(contrast) + ": " + number(ahead);
            case WORSE ->
                contrast.reflection() + " is worse than " + other(contrast.baseline()) + ", by " + number(ahead);
        };
    }

    /** E.g. {@code +0.49 [-0.02, +1.00], p 0.0560, 0.1120 by Holm over 2 comparisons}. */
    public static String number(Comparison ahead) {
        return ahead.interval().isEmpty()
                ? Differences.mean(ahead) + ", p " + Differences.p(ahead) + "; " + ahead.tasks()
                        + " tasks are too few to tell"
                : Differences.mean(ahead) + " " + Differences.interval(ahead) + ", p " + Differences.p(ahead)
                        + family(ahead);
    }

    private static String family(Comparison ahead) {
        int size = ahead.family().orElse(1);
        return size == 1 ? "" : ", " + Differences.adjusted(ahead) + " by Holm over " + size + " comparisons";
    }

    private static String difference(Contrast contrast) {
        return (contrast.reflection().equals(SUBJECT) ? "" : "of " + contrast.reflection() + " ") + "to "
                + other(contrast.baseline());
    }

    private static String sides(Contrast contrast) {
        String subject = contrast.reflection().equals(SUBJECT) ? "the reflection" : contrast.reflection();
        return subject + " and " + other(contrast.baseline());
    }

    /** Names of things take an article, proper names and {@code no prompt} do not. */
    private static String other(String name) {
        return name.equals(HeldOut.NO_PROMPT) || Character.isUpperCase(name.codePointAt(0)) ? name : "the " + name;
    }
}
