package io.irote.report.plot;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * One figure over the iterations, with bars of one standard error: a full dot where something changed, a hollow one
 * where nothing did. Values that are not finite are left out.
 */
public record LinePlot(String title, String description, List<Point> points) implements Plot {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 202;
    private static final double LEFT = 52;
    private static final double RIGHT = WIDTH - 62;
    private static final double TOP = 12;
    private static final double BOTTOM = HEIGHT - 44;

    public LinePlot {
        points = points.stream().filter(Point::isFinite).toList();
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public Element svg() {
        Axis x = Axis.upTo(points.stream().mapToInt(Point::iteration).max().orElse(0));
        Axis y = Axis.around(points.stream().flatMapToDouble(LinePlot::extent));
        List<Html> shapes = new ArrayList<>();
        marks(x, y, shapes);
        shapes.add(curve(x, y));
        points.forEach(point -> point(point, x, y, shapes));
        last(x, y, shapes);
        return Svg.drawing(WIDTH, HEIGHT, title, description, shapes);
    }

    private static DoubleStream extent(Point point) {
        return point.hasError()
                ? DoubleStream.of(point.low(), point.high())
                : DoubleStream.of(point.value().value());
    }

    private static void marks(Axis x, Axis y, List<Html> shapes) {
        for (double mark : y.marks()) {
            double height = y.at(mark, BOTTOM, TOP);
            shapes.add(Svg.line("grid", LEFT, height, RIGHT, height));
            shapes.add(Svg.text("mark end", LEFT - 8, height + 4, y.label(mark)));
        }
        for (double mark : x.marks()) {
            shapes.add(Svg.text("mark middle", x.at(mark, LEFT + 8, RIGHT - 8), BOTTOM + 18, x.label(mark)));
        }
        shapes.add(Svg.text("axis middle", (LEFT + RIGHT) / 2, BOTTOM + 36, "iteration"));
    }

    private Html curve(Axis x, Axis y) {
        return Html.tag("polyline")
                .with("class", "curve")
                .with(
                        "points",
                        points.stream()
                                .map(p -> Svg.pixels(across(p, x)) + ","
                                        + Svg.pixels(up(p.value().value(), y)))
                                .collect(Collectors.joining(" ")));
    }

    private static void point(Point point, Axis x, Axis y, List<Html> shapes) {
        double across = across(point, x);
        if (point.hasError()) {
            shapes.add(Svg.line("error", across, up(point.low(), y), across, up(point.high(), y)));
        }
        shapes.add(Svg.circle(
                point.news() ? "dot" : "dot hollow", across, up(point.value().value(), y), 4));
    }

    /** The last value stands beside its dot, so that nobody has to read it off the axis. */
    private void last(Axis x, Axis y, List<Html> shapes) {
        if (!points.isEmpty()) {
            Point last = points.get(points.size() - 1);
            double value = last.value().value();
            shapes.add(Svg.text("value", across(last, x) + 10, up(value, y) + 4, Svg.rounded(value)));
        }
    }

    private static double across(Point point, Axis x) {
        return x.at(point.iteration(), LEFT + 8, RIGHT - 8);
    }

    private static double up(double value, Axis y) {
        return y.at(value, BOTTOM, TOP);
    }
}
