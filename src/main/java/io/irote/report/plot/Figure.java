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
    private static final double HEADING = 36;
    private static final double TITLE = 28;
    private static final int LONGEST_TITLE = 48;

    /** Plots side by side under a heading. */
    public record Strip(String heading, List<Plot> plots) {
        public Strip {
            plots = List.copyOf(plots);
        }

        private double width() {
            return plots.stream().mapToDouble(plot -> plot.width() + GAP).sum() - GAP;
        }

        private double height() {
            return HEADING
                    + TITLE
                    + plots.stream().mapToDouble(Plot::height).max().orElse(0);
        }
    }

    public Element svg() {
        double width =
                2 * MARGIN + strips.stream().mapToDouble(Strip::width).max().orElse(0);
        List<Html> shapes = new ArrayList<>();
        shapes.add(stylesheet());
        shapes.add(background());
        double y = MARGIN;
        for (Strip strip : strips) {
            shapes.addAll(strip(strip, y));
            y += strip.height() + GAP;
        }
        String description =
                String.join("; ", strips.stream().map(Strip::heading).toList());
        return Svg.drawing(width, y - GAP + MARGIN, title, description, shapes)
                .with("xmlns", "http://www.w3.org/2000/svg");
    }

    /** What plots look like, wherever they stand. */
    public static Stylesheet stylesheet() {
        return Stylesheet.of(Figure.class, "plot.css");
    }

    private static Html background() {
        return Html.tag("rect").with("class", "paper").with("width", "100%").with("height", "100%");
    }

    private static List<Html> strip(Strip strip, double y) {
        List<Html> shapes = new ArrayList<>();
        shapes.add(Svg.text("heading", MARGIN, y + 16, strip.heading()));
        double x = MARGIN;
        for (Plot plot : strip.plots()) {
            shapes.add(Svg.text("title", x, y + HEADING + 14, Svg.shortened(plot.title(), LONGEST_TITLE)));
            shapes.add(plot.svg().with("x", Svg.pixels(x)).with("y", Svg.pixels(y + HEADING + TITLE)));
            x += plot.width() + GAP;
        }
        return shapes;
    }
}
