package io.irote.report.plot;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Values below each other on one scale, a dot each with the bar of its interval. */
public final class IntervalPlot implements Plot {
    private static final double WIDTH = 360;
    private static final double TOP = 8;
    private static final double FOOT = 28;

    private final String title;
    private final Axis axis;
    private final double reference;
    private final List<Row> rows;
    private final RowLayout layout;

    /**
     * One value.
     *
     * @param low the lower end of its interval, the value itself where it has none
     * @param label the value in words
     * @param strong whether it is what the figure is about
     */
    public record Row(String name, double value, double low, double high, String label, boolean strong) {
        /** An estimate with one standard error to both sides. */
        public static Row of(String name, Estimate estimate, String label, boolean strong) {
            double error = Double.isFinite(estimate.standardError()) ? estimate.standardError() : 0;
            double value = estimate.value();
            return new Row(name, value, value - error, value + error, label, strong);
        }
    }

    private IntervalPlot(String title, Axis axis, double reference, List<Row> rows) {
        this.title = title;
        this.axis = axis;
        this.reference = reference;
        this.rows = List.copyOf(rows);
        this.layout = RowLayout.of(rows, WIDTH);
    }

    /** Trait scores from 0 to 10, beside the midpoint. */
    public static IntervalPlot ofScores(String title, List<Row> rows) {
        return new IntervalPlot(title, new Axis(0, 10, 2), 5, rows);
    }

    /** Differences, beside none. */
    public static IntervalPlot ofDifferences(String title, List<Row> rows) {
        DoubleStream ends = rows.stream().flatMapToDouble(row -> DoubleStream.of(row.low(), row.high()));
        return new IntervalPlot(title, Axis.around(DoubleStream.concat(DoubleStream.of(0), ends)), 0, rows);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return bottom() + FOOT;
    }

    @Override
    public Element svg() {
        List<Html> shapes = new ArrayList<>();
        for (double mark : axis.marks()) {
            shapes.add(Svg.text("mark middle", across(mark), bottom() + 18, axis.label(mark)));
        }
        for (int i = 0; i < rows.size(); i++) {
            double top = TOP + layout.height() * i;
            shapes.addAll(grid(top + layout.bar()));
            shapes.addAll(row(rows.get(i), top));
        }
        return Svg.drawing(WIDTH, height(), title, description(), shapes).with("class", "plot intervals");
    }

    private String description() {
        return rows.stream().map(row -> row.name() + " " + row.label()).collect(Collectors.joining("; "));
    }

    private List<Html> grid(double y) {
        List<Html> lines = new ArrayList<>();
        axis.marks().forEach(mark -> lines.add(upright("grid", across(mark), y)));
        lines.add(upright("reference", across(reference), y));
        return lines;
    }

    private Html upright(String style, double x, double y) {
        return Svg.line(style, x, y - layout.grid(), x, y + layout.grid());
    }

    private List<Html> row(Row row, double top) {
        String weight = row.strong() ? " strong" : "";
        double y = top + layout.bar();
        List<Html> shapes = new ArrayList<>();
        if (Double.isFinite(row.value())) {
            shapes.add(Svg.line("error" + weight, across(row.low()), y, across(row.high()), y));
            shapes.add(Svg.circle("dot" + weight, across(row.value()), y, row.strong() ? 6 : 5));
        }
        shapes.addAll(layout.texts(row, weight, WIDTH, top));
        return shapes;
    }

    /** What lies beyond the axis is drawn at its end: an interval of scores may leave the scale. */
    private double across(double value) {
        double within = Math.min(axis.to(), Math.max(axis.from(), value));
        return axis.at(within, layout.left() + 6, layout.right() - 6);
    }

    private double bottom() {
        return TOP + layout.height() * rows.size();
    }
}
