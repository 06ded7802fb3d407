package io.irote.report.page;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.plot.Plot;
import java.util.List;

/** A part of the page. Another part is one more class and its place in {@link HtmlReport}. */
sealed interface Section permits RunSection, EvaluationSection, KeptAnswersSection {
    String title();

    /** What stands below the title; nothing where there is nothing of it, and then the title is left out, too. */
    List<Html> body(Reported reported);

    /** The same for an article, whose ID is the beginning of all others in it. */
    default List<Html> body(Reported reported, String article) {
        return body(reported);
    }

    /** What a reader has to know before the figures. */
    static Element lead(String text) {
        return Html.tag("p", text).with("class", "lead");
    }

    static Element figures(List<? extends Plot> plots) {
        return Html.tag("div", plots.stream().map(Section::figure).toList()).with("class", "figures");
    }

    private static Element figure(Plot plot) {
        return Html.tag("figure", Html.tag("figcaption", Html.quoted(plot.title())), plot.svg());
    }

    static Element sentences(List<String> sentences) {
        return Html.tag(
                "ul",
                sentences.stream()
                        .map(sentence -> Html.tag("li", Html.quoted(sentence)))
                        .toList());
    }
}
