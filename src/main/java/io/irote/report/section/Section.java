package io.irote.report.section;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.plot.Plot;
import java.util.List;

/** A part of an article on the page, about one run or result. */
public interface Section {
    /** Where in an article it stands; those of one place in the order in which they are given. */
    enum Place {
        /** What was found. */
        FINDINGS,
        /** The answers behind it. */
        ANSWERS,
        /** How it came about. */
        COURSE
    }

    String title();

    Place place();

    /**
     * What stands below the title; nothing where there is nothing of it, and then the title is left out, too.
     *
     * @param article the ID of the article, the beginning of all others in it
     */
    List<Html> body(String article);

    /** Whether a page of many articles is better off without it. */
    default boolean isLong() {
        return false;
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
