package io.irote.report.search;

import io.irote.optimizer.race.Verdict;
import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.kit.Numbers;
import io.irote.report.kit.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The candidates of one phase of an iteration: those that were kept first, then by what the phase ranks by. */
public record PhaseTable(Verdict.Phase phase, List<Verdict> verdicts) {
    private static final int DIGITS = 4;

    public PhaseTable {
        Verdict.Phase wanted = phase;
        verdicts = verdicts.stream()
                .filter(verdict -> verdict.phase() == wanted)
                .sorted(Comparator.comparing(Verdict::kept)
                        .thenComparingDouble(Verdict::value)
                        .reversed())
                .toList();
    }

    public boolean isPresent() {
        return !verdicts.isEmpty();
    }

    public Element html() {
        Element table = Html.tag(
                "table",
                Html.tag("caption", caption()),
                Html.tag("thead", Html.tag("tr", head())),
                Html.tag("tbody", verdicts.stream().map(PhaseTable::row).toList()));
        return Table.scrolling(table.with("class", "candidates"), caption());
    }

    private String caption() {
        long kept = verdicts.stream().filter(Verdict::kept).count();
        return question() + " " + kept + " of " + verdicts.size() + " kept.";
    }

    private String question() {
        return switch (phase) {
            case COMPACTNESS -> "Compactness: which says best what all have in common?";
            case EVOCATIVENESS -> "Evocativeness: which brings out the trait?";
            case SELECT -> "Selection: which is best in both?";
        };
    }

    private List<Element> head() {
        Stream<String> measures = Measure.of(verdicts.get(0)).stream().map(Measure::name);
        return Stream.of(
                        Stream.of(column("candidate"), column("made by")),
                        Stream.concat(measures, Stream.of("tasks"))
                                .map(name -> column(name).with("class", "number")),
                        Stream.of(column("outcome")))
                .flatMap(columns -> columns)
                .toList();
    }

    private static Element column(String name) {
        return Html.tag("th", name).with("scope", "col");
    }

    private static Element row(Verdict verdict) {
        List<Element> cells = new ArrayList<>();
        cells.add(Html.tag("th", Html.quoted(verdict.proposal().reflection().text()))
                .with("scope", "row"));
        cells.add(Html.tag("td", Html.quoted(verdict.proposal().origin())));
        Measure.of(verdict).forEach(measure -> cells.add(number(Numbers.plain(measure.estimate(), DIGITS))));
        cells.add(number(verdict.tasks() == 0 ? "-" : Integer.toString(verdict.tasks())));
        cells.add(outcome(verdict));
        return Html.tag("tr", cells).with("class", verdict.kept() ? "kept" : "dropped");
    }

    private static Element outcome(Verdict verdict) {
        return Html.tag(
                "td",
                Html.tag("b", verdict.kept() ? "kept" : "dropped"),
                Html.text(": "),
                Html.quoted(verdict.reason()));
    }

    private static Element number(String text) {
        return Html.tag("td", text).with("class", "number");
    }
}
