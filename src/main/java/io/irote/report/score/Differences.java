package io.irote.report.score;

import io.irote.report.kit.Numbers;
import io.irote.report.plot.IntervalPlot;
import io.irote.score.Comparison;
import io.irote.score.Verdict;
import io.irote.statistics.Interval;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Comparisons as cells of tables: the same figures and words wherever something is compared. */
public final class Differences {
    /** What stands behind a difference in a table. */
    public static final List<String> HEADER = List.of("95 % interval", "p", "p by Holm", "verdict");

    private static final String NONE = "-";

    private Differences() {}

    /** The difference, then what {@link #HEADER} says. */
    public static List<String> cells(Optional<Comparison> comparison) {
        return cells(comparison, Verdict::words);
    }

    /** The same, the verdict in other words. */
    public static List<String> cells(Optional<Comparison> comparison, Function<Verdict, String> words) {
        return List.of(
                cell(comparison, Differences::mean),
                cell(comparison, Differences::interval),
                cell(comparison, Differences::p),
                cell(comparison, Differences::adjusted),
                cell(
                        comparison,
                        c -> c.verdict().map(words).map(v -> v + doubt(c)).orElse(NONE)));
    }

    private static String cell(Optional<Comparison> comparison, Function<Comparison, String> text) {
        return comparison.map(text).orElse(NONE);
    }

    public static String mean(Comparison comparison) {
        return Numbers.difference(comparison.mean());
    }

    /** A dash where there is none, or none that belongs to the p-value. */
    public static String interval(Comparison comparison) {
        return tested(comparison)
                .flatMap(Comparison::interval)
                .map(Differences::interval)
                .orElse(NONE);
    }

    public static String interval(Interval interval) {
        return "[" + Numbers.difference(interval.low()) + ", " + Numbers.difference(interval.high()) + "]";
    }

    public static String p(Comparison comparison) {
        return tested(comparison).map(c -> Numbers.probability(c.pValue())).orElse(NONE);
    }

    static String adjusted(Comparison comparison) {
        return tested(comparison).map(c -> Numbers.probability(c.adjusted())).orElse(NONE);
    }

    public static String verdict(Comparison comparison) {
        return comparison.verdict().map(Verdict::words).orElse(NONE);
    }

    private static String doubt(Comparison comparison) {
        return comparison.doubt().map(doubt -> " (" + doubt.words() + ")").orElse("");
    }

    private static Optional<Comparison> tested(Comparison comparison) {
        return Optional.of(comparison).filter(Comparison::isTested);
    }

    /** As a row of a figure: a difference with its interval, emphasised where it is shown to be one. */
    public static IntervalPlot.Row row(String name, Comparison comparison) {
        Optional<Interval> interval = comparison.interval().filter(i -> comparison.isTested());
        double mean = comparison.mean();
        return new IntervalPlot.Row(
                name,
                mean,
                interval.map(Interval::low).orElse(mean),
                interval.map(Interval::high).orElse(mean),
                mean(comparison) + interval.map(i -> " " + interval(i)).orElse(""),
                comparison.isSignificant());
    }
}
