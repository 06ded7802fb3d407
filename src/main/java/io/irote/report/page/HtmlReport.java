package io.irote.report.page;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.html.Stylesheet;
import io.irote.report.plot.Figure;
import io.irote.report.section.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs as one page that needs nothing from anywhere: no scripts, no fonts, no images, no network. */
final class HtmlReport {
    /** Candidates are most of a page: with those of many runs it would be too long to load and to read. */
    private static final int MOST_WITH_CANDIDATES = 8;

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
                .mapToObj(i -> new Article(all.get(i), "run-" + (i + 1), all.size() > MOST_WITH_CANDIDATES))
                .toList();
        List<AblationReport> ablations =
                Ablation.of(all).stream().map(AblationReport::new).toList();
        List<Element> content = new ArrayList<>();
        ablations.forEach(ablation -> content.add(ablation.html(anchor(ablation))));
        articles.forEach(article -> content.add(article.html()));
        Element main = Html.tag("main", content).with("id", "main").with("tabindex", "-1");
        List<Element> parts = new ArrayList<>();
        parts.add(Html.tag("a", "Skip to the figures").with("class", "skip").with("href", "#main"));
        parts.add(Html.tag("h1", title(all)));
        if (all.size() > 1) {
            parts.add(contents(ablations, articles));
        }
        if (all.size() > MOST_WITH_CANDIDATES) {
            parts.add(Section.lead(
                    "The candidates and answers of each run are left out here; they stand on its own page."));
        }
        parts.add(main);
        return Html.tag("body", parts);
    }

    private static String title(List<Reported> all) {
        long runs = all.stream().filter(reported -> reported.run().isPresent()).count();
        long told = runs == 0 ? all.size() : runs;
        return told == 1 ? "irote report" : "irote report: " + told + " runs";
    }

    private static Element contents(List<AblationReport> ablations, List<Article> articles) {
        List<Element> links = Stream.concat(
                        ablations.stream()
                                .map(ablation -> Html.tag("a", ablation.title()).with("href", "#" + anchor(ablation))),
                        articles.stream().map(Article::link))
                .map(link -> Html.tag("li", link))
                .toList();
        return Html.tag("nav", Html.tag("ul", links)).with("class", "contents").with("aria-label", "Contents");
    }

    private static String anchor(AblationReport ablation) {
        return "setting-" + ablation.ablation().setting();
    }
}
