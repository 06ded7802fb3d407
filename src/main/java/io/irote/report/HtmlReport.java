package io.irote.report;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.html.Stylesheet;
import io.irote.report.plot.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs as one page that needs nothing from anywhere: no scripts, no fonts, no images, no network. */
final class HtmlReport {
    /** In the order that they are read in. */
    private static final List<Section> SECTIONS = List.of(
            new HeldOutSection(),
            new BaselinesSection(),
            new TraitsSection(),
            new RobustnessSection(),
            new TransferSection(),
            new AnswersSection(),
            new SearchSection(),
            new CandidatesSection(),
            new CallsSection(),
            new ProvenanceSection());

    private static final String NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private HtmlReport() {}

    static String of(List<Reported> all) {
        return "<!DOCTYPE html>\n" + Html.tag("html", head(all), body(all)).with("lang", "en") + "\n";
    }

    private static Element head(List<Reported> all) {
        String titles = all.stream().map(Reported::title).distinct().collect(Collectors.joining(", "));
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

    private static Element body(List<Reported> all) {
        List<Article> articles = IntStream.range(0, all.size())
                .mapToObj(i -> new Article(all.get(i), "run-" + (i + 1), SECTIONS))
                .toList();
        Element main = Html.tag("main", articles.stream().map(Article::html).toList())
                .with("id", "main")
                .with("tabindex", "-1");
        List<Element> parts = new ArrayList<>();
        parts.add(Html.tag("a", "Skip to the figures").with("class", "skip").with("href", "#main"));
        parts.add(Html.tag("h1", all.size() == 1 ? "irote report" : "irote report: " + all.size() + " runs"));
        if (all.size() > 1) {
            parts.add(contents(articles));
        }
        parts.add(main);
        return Html.tag("body", parts);
    }

    private static Element contents(List<Article> articles) {
        List<Element> links =
                articles.stream().map(article -> Html.tag("li", article.link())).toList();
        return Html.tag("nav", Html.tag("ul", links)).with("aria-label", "Runs");
    }
}
