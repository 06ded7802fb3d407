package io.irote.report.plot;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.html.Stylesheet;
import java.util.ArrayList;
import java.util.List;

/** Plots in strips below each other, a drawing that stands alone: with its own stylesheet and background. */
public record Figure(String title, List<Strip> strips) {
    private static final double MARGIN = 24;
    private static final double GAP = 24;
    private static final double HEADING = 44;
    private static final double STRIP = HEADING + LinePlot.HEIGHT + GAP;

    /** Plots side by side under a heading. */
    public record Strip(String heading, List<LinePlot> plots) {}

    public Element svg() {
        double width =
                2 * MARGIN + strips.stream().mapToDouble(Figure::width).max().orElse(0);
        double height = 2 * MARGIN + strips.size() * STRIP - GAP;
        List<Html> shapes = new ArrayList<>();
        shapes.add(stylesheet());
        shapes.add(background());
        for (int i = 0; i < strips.size(); i++) {
            shapes.addAll(strip(strips.get(i), MARGIN + i * STRIP));
        }
        String description =
                String.join("; ", strips.stream().map(Strip::heading).toList());
        return Svg.drawing(width, height, title, description, shapes).with("xmlns", "http://www.w3.org/2000/svg");
    }

    /** What plots look like, wherever they stand. */
    public static Stylesheet stylesheet() {
        return Stylesheet.of(Figure.class, "plot.css");
    }

    private static Html background() {
        return Html.tag("rect").with("class", "paper").with("width", "100%").with("height", "100%");
    }

    private static double width(Strip strip) {
        return strip.plots().size() * (LinePlot.WIDTH + GAP) - GAP;
    }

    private static List<Html> strip(Strip strip, double y) {
        List<Html> shapes = new ArrayList<>();
        shapes.add(Svg.text("heading", MARGIN, y + 16, strip.heading()));
        for (int i = 0; i < strip.plots().size(); i++) {
            shapes.add(strip.plots()
                    .get(i)
                    .svg()
                    .with("x", Svg.pixels(MARGIN + i * (LinePlot.WIDTH + GAP)))
                    .with("y", Svg.pixels(y + HEADING)));
        }
        return shapes;
    }
}
