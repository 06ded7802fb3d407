package io.irote.report.plot;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import java.util.List;
import java.util.Locale;

/** The shapes that figures are made of, in pixels. What they look like stands in the stylesheet, by class. */
final class Svg {
    private Svg() {}

    /** A drawing with its name and what it shows in words. */
    static Element drawing(double width, double height, String title, String description, List<? extends Html> shapes) {
        return Html.tag("svg", Html.tag("title", title), Html.tag("desc", description))
                .with("class", "plot")
                .with("role", "img")
                .with("viewBox", "0 0 " + pixels(width) + " " + pixels(height))
                .with("width", pixels(width))
                .with("height", pixels(height))
                .and(shapes);
    }

    static Element line(String style, double x1, double y1, double x2, double y2) {
        return Html.tag("line")
                .with("class", style)
                .with("x1", pixels(x1))
                .with("y1", pixels(y1))
                .with("x2", pixels(x2))
                .with("y2", pixels(y2));
    }

    static Element circle(String style, double x, double y, double radius) {
        return Html.tag("circle")
                .with("class", style)
                .with("cx", pixels(x))
                .with("cy", pixels(y))
                .with("r", pixels(radius));
    }

    static Element text(String style, double x, double y, String text) {
        return Html.tag("text", text).with("class", style).with("x", pixels(x)).with("y", pixels(y));
    }

    /** At most so many characters, an ellipsis for the rest: drawings do not break lines. */
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** A value in words. */
    static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String pixels(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
