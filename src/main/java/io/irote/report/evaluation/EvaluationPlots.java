package io.irote.report.evaluation;

import io.irote.evaluation.EvaluationResult;
import io.irote.evaluation.PromptScore;
import io.irote.report.kit.Numbers;
import io.irote.report.plot.IntervalPlot;
import io.irote.report.plot.IntervalPlot.Row;
import io.irote.report.plot.RadarPlot;
import io.irote.report.score.Differences;
import io.irote.score.Comparison;
import io.irote.score.ScaleScore;
import io.irote.statistics.Interval;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The figures of an evaluation as plots; bars are 95 % intervals. Where there are several, one for each reflection. */
public record EvaluationPlots(EvaluationResult result) {
    private static final int DIGITS = 2;
    private static final int LEAST_SPOKES = 3;

    /** All ways of prompting on one scale, then what each reflection is ahead by. */
    public List<IntervalPlot> baselines() {
        return Stream.concat(Stream.of(scores()), reflections(this::contrasts)).toList();
    }

    private IntervalPlot scores() {
        return IntervalPlot.ofScores(
                "Score over all " + result.scores().get(0).pooled().score().n() + " tasks, 0-10",
                result.scores().stream().map(EvaluationPlots::score).toList());
    }

    private static Row score(PromptScore score) {
        ScaleScore pooled = score.pooled();
        double value = pooled.score().value();
        return new Row(
                score.name(),
                value,
                pooled.interval().map(Interval::low).orElse(value),
                pooled.interval().map(Interval::high).orElse(value),
                Numbers.number(value, DIGITS)
                        + pooled.interval().map(EvaluationPlots::ends).orElse(""),
                score.kind() == PromptScore.Kind.REFLECTION);
    }

    private static String ends(Interval interval) {
        return " [" + Numbers.number(interval.low(), DIGITS) + ", " + Numbers.number(interval.high(), DIGITS) + "]";
    }

    private IntervalPlot contrasts(String reflection) {
        return IntervalPlot.ofDifferences(
                subject(reflection) + " is ahead of",
                result.contrasts().stream()
                        .filter(contrast -> contrast.reflection().equals(reflection))
                        .flatMap(contrast -> difference(contrast.baseline(), contrast.ahead()))
                        .toList());
    }

    /** None where the system has too few traits to span an area. */
    public List<RadarPlot> radars() {
        return result.reflections().stream()
                .map(score -> radar(titled(score.name(), "Before and after"), TraitChange.of(result, score)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<RadarPlot> radar(String title, List<TraitChange> changes) {
        return changes.size() < LEAST_SPOKES
                ? Optional.empty()
                : Optional.of(new RadarPlot(
                        title,
                        "no prompt",
                        "with the reflection",
                        changes.stream()
                                .map(change -> new RadarPlot.Spoke(
                                        change.title(),
                                        change.before().value(),
                                        change.after().value(),
                                        change.sought()))
                                .toList()));
    }

    /** None where nothing was changed. */
    public List<IntervalPlot> robustness() {
        return result.robustness().isEmpty()
                ? List.of()
                : reflections(this::robustness).toList();
    }

    private IntervalPlot robustness(String reflection) {
        return IntervalPlot.ofDifferences(
                titled(reflection, "Difference to the standard condition"),
                result.robustness().stream()
                        .filter(score -> score.reflection().equals(reflection))
                        .flatMap(score -> difference(score.condition(), score.difference()))
                        .toList());
    }

    /** None where no other model was asked. */
    public List<IntervalPlot> transfer() {
        return result.transfer().isEmpty()
                ? List.of()
                : result.reflections().stream().map(this::transfer).toList();
    }

    private IntervalPlot transfer(PromptScore reflection) {
        return IntervalPlot.ofDifferences(
                subject(reflection.name()) + " is ahead of no prompt on",
                result.transfers(reflection).stream()
                        .flatMap(transfer -> difference(transfer.model(), transfer.gain()))
                        .toList());
    }

    /** A reflection that is alone needs no name. */
    private String titled(String reflection, String title) {
        return result.reflections().size() == 1 ? title : title + ": " + reflection;
    }

    private String subject(String reflection) {
        return new EvaluationSentences(result).subject(reflection);
    }

    private <T> Stream<T> reflections(Function<String, T> plot) {
        return result.reflections().stream().map(PromptScore::name).map(plot);
    }

    private static Stream<Row> difference(String name, Optional<Comparison> comparison) {
        return comparison.stream().map(c -> Differences.row(name, c));
    }
}
