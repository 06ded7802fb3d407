package io.irote.report;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One run on the page: what was found, then section by section how.
 *
 * @param id of the article on its page
 */
record RunArticle(ReportedRun run, String id, List<Section> sections) {
    Element html() {
        RunReport report = new RunReport(run.result());
        List<Html> sections = new ArrayList<>();
        List<Element> links = new ArrayList<>();
        for (Section section : this.sections) {
            List<Html> body = section.body(report);
            if (!body.isEmpty()) {
                String anchor =
                        id + "-" + section.title().toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
                links.add(Html.tag("li", link(anchor, section.title())));
                sections.add(section(anchor, section.title(), body));
            }
        }
        return Html.tag("article", head(report, links)).with("id", id).and(sections);
    }

    private Element head(RunReport report, List<Element> links) {
        return Html.tag("header", Html.tag("h2", Html.quoted(run.result().title())), subtitle())
                .and(List.of(reflection()))
                .and(List.of(Html.tag("p", report.comparison()).with("class", "verdict")))
                .and(caveats(report))
                .and(List.of(Html.tag("nav", Html.tag("ul", links)).with("aria-label", "Sections")));
    }

    private Element subtitle() {
        return Html.tag(
                        "p",
                        Html.tag("code", Html.quoted(run.result().config().trait())),
                        Html.text(" on "),
                        Html.tag("code", Html.quoted(run.result().config().model())))
                .with("class", "subtitle");
    }

    private Element reflection() {
        List<Element> lines = run.result()
                .reflection()
                .lines()
                .map(line -> Html.tag("p", line).with("dir", "auto"))
                .toList();
        return Html.tag("blockquote", lines).with("class", "reflection");
    }

    private static List<Html> caveats(RunReport report) {
        List<Element> sentences =
                report.caveats().stream().map(c -> Html.tag("p", c)).toList();
        return sentences.isEmpty()
                ? List.of()
                : List.of(Html.tag("div", sentences).with("class", "caveat").with("role", "note"));
    }

    private static Element section(String anchor, String title, List<Html> body) {
        Element heading = Html.tag("h3", title).with("id", anchor);
        return Html.tag("section", heading).with("aria-labelledby", anchor).and(body);
    }

    /** Leads to this article. */
    Element link() {
        return link(id, new RunReport(run.result()).title() + ", " + run.name());
    }

    private static Element link(String anchor, String text) {
        return Html.tag("a", Html.quoted(text)).with("href", "#" + anchor);
    }
}
