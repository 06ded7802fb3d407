package io.irote.report.search;

import io.irote.report.html.Html;
import io.irote.report.kit.Numbers;
import io.irote.report.plot.IntervalPlot;
import io.irote.report.score.Differences;
import io.irote.report.section.AnswerAnchors;
import io.irote.report.section.Section;
import io.irote.score.HeldOut;
import io.irote.score.HeldOutScore;
import io.irote.score.ScaleScore;
import io.irote.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The reflection beside its baselines on tasks that the search never saw.
 *
 * @param hasAnswers whether the answers behind the scores stand on the page, too
 */
record HeldOutSection(RunReport report, boolean hasAnswers) implements Section {
    private static final int DIGITS = 2;
    private static final List<String> TASKS = List.of("items", ScaleScore.OPEN);

    @Override
    public String title() {
        return "Held-out comparison";
    }

    @Override
    public Place place() {
        return Place.FINDINGS;
    }

    @Override
    public List<Html> body(String article) {
        Map<Integer, String> links = hasAnswers ? new AnswerAnchors(article).links(TASKS) : Map.of();
        return report.result().heldOut().stream()
                .flatMap(heldOut -> List.<Html>of(
                        Html.tag(
                                        "p",
                                        "Trait scores from 0 to 10 on tasks that took no part in the search: 10 is wholly at"
                                                + " the wanted pole, 5 the midpoint. Bars of scores are one standard error to both sides, those"
                                                + " of differences 95 % intervals.")
                                .with("class", "lead"),
                        Section.figures(plots(heldOut)),
                        report.heldOut().orElseThrow().html("Scores on held-out tasks, ± one standard error", links))
                        .stream())
                .toList();
    }

    private static List<IntervalPlot> plots(HeldOut heldOut) {
        List<IntervalPlot> plots = new ArrayList<>();
        plots.add(scores(
                heldOut.instrument() + " (" + heldOut.items() + " items)",
                heldOut,
                score -> Optional.of(score.questionnaire())));
        if (heldOut.openTasks() > 0) {
            plots.add(scores("Open tasks (" + heldOut.openTasks() + ")", heldOut, HeldOutScore::open));
        }
        plots.add(ahead(heldOut));
        return plots;
    }

    private static IntervalPlot scores(
            String title, HeldOut heldOut, Function<HeldOutScore, Optional<Estimate>> score) {
        List<IntervalPlot.Row> rows = heldOut.scores().stream()
                .flatMap(s -> score.apply(s).stream().map(e -> row(s, e, Numbers.plain(e, DIGITS))))
                .toList();
        return IntervalPlot.ofScores(title, rows);
    }

    private static IntervalPlot ahead(HeldOut heldOut) {
        List<IntervalPlot.Row> rows = heldOut.scores().stream()
                .filter(s -> !s.name().equals(HeldOut.REFLECTION))
                .map(s -> s.ahead()
                        .map(ahead -> Differences.row(s.name(), ahead))
                        .orElseGet(() -> row(s, s.shortfall(), Numbers.signed(s.shortfall(), DIGITS))))
                .toList();
        return IntervalPlot.ofDifferences("Reflection is ahead by", rows);
    }

    private static IntervalPlot.Row row(HeldOutScore score, Estimate estimate, String label) {
        return IntervalPlot.Row.of(score.name(), estimate, label, score.name().equals(HeldOut.REFLECTION));
    }
}
