package io.irote.report;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.html.Stylesheet;
import io.irote.report.plot.Figure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs as one page that needs nothing from anywhere: no scripts, no fonts, no images, no network. */
final class HtmlReport {
    /** In the order that they are read in. */
    private static final List<Section> SECTIONS = List.of(
            new HeldOutSection(),
            new SearchSection(),
            new CandidatesSection(),
            new CallsSection(),
            new ProvenanceSection());

    private static final String NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private HtmlReport() {}

    static String of(List<ReportedRun> runs) {
        return "<!DOCTYPE html>\n" + Html.tag("html", head(runs), body(runs)).with("lang", "en") + "\n";
    }

    private static Element head(List<ReportedRun> runs) {
        String titles =
                runs.stream().map(run -> run.result().title()).distinct().collect(Collectors.joining(", "));
        return Html.tag(
                "head",
                Html.tag("meta").with("charset", "utf-8"),
                Html.tag("meta").with("http-equiv", "Content-Security-Policy").with("content", NOTHING_FROM_OUTSIDE),
                Html.tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Html.tag("meta").with("name", "color-scheme").with("content", "light dark"),
                Html.tag("title", titles + " - irote"),
                Figure.stylesheet(),
                Stylesheet.of(HtmlReport.class, "page.css"));
    }

    private static Element body(List<ReportedRun> runs) {
        List<RunArticle> articles = IntStream.range(0, runs.size())
                .mapToObj(i -> new RunArticle(runs.get(i), "run-" + (i + 1), SECTIONS))
                .toList();
        Element main = Html.tag("main", articles.stream().map(RunArticle::html).toList());
        return runs.size() == 1
                ? Html.tag("body", Html.tag("h1", "irote report"), main)
                : Html.tag("body", Html.tag("h1", "irote report: " + runs.size() + " runs"), contents(articles), main);
    }

    private static Element contents(List<RunArticle> articles) {
        List<Element> links =
                articles.stream().map(article -> Html.tag("li", article.link())).toList();
        return Html.tag("nav", Html.tag("ul", links)).with("aria-label", "Runs");
    }
}
