package io.irote.report.search;

import io.irote.report.html.Html;
import io.irote.report.section.Section;
import java.util.List;

/** The course of the search, iteration by iteration. */
record SearchSection(RunReport report) implements Section {
    private static final String LEGEND =
            "J is what the search maximises: compactness TC/|E| plus β times evocativeness R2. It is chained: its first value plus"
                    + " every gain, because TC depends on the candidates E, which change. A full dot is a new reflection, a"
                    + " hollow one an iteration that kept the old. Bars are one standard error to both sides: of the gain"
                    + " for J, over tasks for R2; TC/|E| has none.";

    @Override
    public String title() {
        return "Search";
    }

    @Override
    public Place place() {
        return Place.COURSE;
    }

    @Override
    public List<Html> body(String article) {
        return List.of(
                Html.tag("p", report.ending()).with("class", "lead"),
                Section.figures(new Convergence(report.history()).plots()),
                Html.tag("p", LEGEND).with("class", "legend"),
                report.history().table().html("Iterations, figures in nats, ± one standard error"));
    }
}
