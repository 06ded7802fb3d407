package io.irote.report.page;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.kit.Format;
import io.irote.report.kit.Numbers;
import io.irote.report.kit.Page;
import io.irote.report.kit.Table;
import io.irote.report.plot.CurvePlot;
import io.irote.report.search.RunFigure;
import io.irote.report.section.Section;
import io.irote.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What one setting does, as plots, tables and sentences. */
record AblationReport(Ablation ablation) {
    private static final List<RunFigure> DRAWN = List.of(RunFigure.HELD_OUT, RunFigure.OPEN, RunFigure.J);
    /** With these J itself changes, not only what is found. */
    private static final Set<String> CHANGE_J = Set.of("beta", "compactness", "candidates", "model", "prompts");

    String title() {
        return "Setting: " + ablation.setting();
    }

    /** How to read the figures. */
    String legend() {
        int cases = ablation.cases().size();
        String errors = cases == 1
                ? "One case was run at every value; ± is one standard error over its tasks."
                : cases
                        + " cases were run at every value, and nothing else differs within a case; ± is one standard error"
                        + " over cases.";
        return CHANGE_J.contains(ablation.setting())
                ? errors + " J is another objective at each value of " + ablation.setting()
                        + " and says nothing across them: compare the scores."
                : errors;
    }

    private boolean several() {
        return ablation.cases().size() > 1;
    }

    List<CurvePlot> plots() {
        return drawn().map(outcome -> new CurvePlot(
                        outcome.name(),
                        ablation.setting(),
                        ablation.values(),
                        ablation.figures(outcome).stream()
                                .map(each -> each.stream().map(Estimate::value).toList())
                                .toList(),
                        ablation.means(outcome)))
                .toList();
    }

    private Stream<RunFigure> drawn() {
        return known(DRAWN);
    }

    /** Those that a case has. */
    private Stream<RunFigure> known(List<RunFigure> outcomes) {
        return outcomes.stream().filter(outcome -> !ablation.figures(outcome).isEmpty());
    }

    /** The means at each value. */
    Table means() {
        List<RunFigure> outcomes = known(RunFigure.ALL).toList();
        List<String> header = new ArrayList<>(List.of(ablation.setting(), "cases"));
        outcomes.forEach(outcome -> header.add(outcome.name()));
        header.add(
                "held out, over " + ablation.setting() + " " + ablation.values().get(0));
        return new Table(
                header,
                IntStream.range(0, ablation.values().size())
                        .mapToObj(i -> row(i, outcomes))
                        .toList());
    }

    private List<String> row(int i, List<RunFigure> outcomes) {
        List<String> row = new ArrayList<>(List.of(
                ablation.values().get(i), Integer.toString(ablation.cases().size())));
        outcomes.forEach(
                outcome -> row.add(Numbers.plain(ablation.means(outcome).get(i), outcome.digits())));
        row.add(
                i == 0
                        ? "-"
                        : ablation.change(RunFigure.HELD_OUT, i)
                                .map(change -> Numbers.signed(change, RunFigure.HELD_OUT.digits()))
                                .orElse("-"));
        return row;
    }

    /** The held-out score of each case at each value. */
    Table cases() {
        List<String> header = new ArrayList<>(List.of("held out, 0-10"));
        ablation.values().forEach(value -> header.add(ablation.setting() + " " + value));
        return new Table(
                header,
                ablation.cases().stream()
                        .map(each -> Stream.concat(
                                        Stream.of(each.name()),
                                        each.runs().stream()
                                                .map(RunFigure.HELD_OUT.figure())
                                                .map(score -> Numbers.plain(score, RunFigure.HELD_OUT.digits())))
                                .toList())
                        .toList());
    }

    /** @param id of the section on its page */
    Element html(String id) {
        List<Html> parts = new ArrayList<>(List.of(
                Html.tag("h2", Html.text(title())).with("id", id),
                Section.lead(legend() + (several() ? " Thick lines are means, each thin line is a case." : "")),
                Section.figures(plots()),
                means().html("Means at each value of " + ablation.setting())));
        if (several()) {
            parts.add(Html.tag(
                    "details",
                    Html.tag("summary", "Case by case"),
                    cases().html("Held-out score of each case, ± one standard error over items")));
        }
        return Html.tag("section", parts).with("aria-labelledby", id);
    }

    /** As text or Markdown. */
    String prose(Format format) {
        Page page = new Page(format).title(title()).paragraph(legend()).table(means());
        if (several()) {
            page.table(cases());
        }
        return page + "\n";
    }
}
