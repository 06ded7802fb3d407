package io.irote.report.plot;

import io.irote.objective.Estimate;
import io.irote.report.html.Element;
import io.irote.report.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Estimates below each other on one scale, a dot each with a bar of one standard error to both sides. */
public final class IntervalPlot {
    private static final double WIDTH = 360;
    private static final double LEFT = 82;
    private static final double RIGHT = WIDTH - 92;
    private static final double ROW = 34;
    private static final double TOP = 8;

    private final String title;
    private final String description;
    private final Axis axis;
    private final double reference;
    private final List<Row> rows;

    /**
     * One estimate.
     *
     * @param label the estimate in words
     * @param strong whether it is what the figure is about
     */
    public record Row(String name, Estimate estimate, String label, boolean strong) {
        private double low() {
            return estimate.value() - error();
        }

        private double high() {
            return estimate.value() + error();
        }

        private double error() {
            return Double.isFinite(estimate.standardError()) ? estimate.standardError() : 0;
        }
    }

    private IntervalPlot(String title, String description, Axis axis, double reference, List<Row> rows) {
        this.title = title;
        this.description = description;
        this.axis = axis;
        this.reference = reference;
        this.rows = List.copyOf(rows);
    }

    /** Trait scores from 0 to 10, beside the midpoint. */
    public static IntervalPlot ofScores(String title, String description, List<Row> rows) {
        return new IntervalPlot(title, description, new Axis(0, 10, 2), 5, rows);
    }

    /** Differences, beside none. */
    public static IntervalPlot ofDifferences(String title, String description, List<Row> rows) {
        DoubleStream ends = rows.stream().flatMapToDouble(row -> DoubleStream.of(row.low(), row.high()));
        Axis axis = Axis.around(DoubleStream.concat(DoubleStream.of(0), ends));
        return new IntervalPlot(title, description, axis, 0, rows);
    }

    public Element svg() {
        double bottom = TOP + ROW * rows.size();
        List<Html> shapes = new ArrayList<>();
        for (double mark : axis.marks()) {
            shapes.add(Svg.line("grid", across(mark), TOP, across(mark), bottom));
            shapes.add(Svg.text("mark middle", across(mark), bottom + 18, axis.label(mark)));
        }
        shapes.add(Svg.line("reference", across(reference), TOP, across(reference), bottom));
        for (int i = 0; i < rows.size(); i++) {
            shapes.addAll(row(rows.get(i), TOP + ROW * (i + 0.5)));
        }
        return Svg.drawing(WIDTH, bottom + 28, title, description, shapes);
    }

    private List<Html> row(Row row, double y) {
        String weight = row.strong() ? " strong" : "";
        Html name = Svg.text("name" + weight, 0, y + 4, row.name());
        if (!Double.isFinite(row.estimate().value())) {
            return List.of(name, Svg.text("label", RIGHT + 10, y + 4, row.label()));
        }
        return Stream.<Html>of(
                        name,
                        Svg.line("error" + weight, across(row.low()), y, across(row.high()), y),
                        Svg.circle("dot" + weight, across(row.estimate().value()), y, row.strong() ? 6 : 5),
                        Svg.text("label" + weight, RIGHT + 10, y + 4, row.label()))
                .toList();
    }

    private double across(double value) {
        return axis.at(value, LEFT + 6, RIGHT - 6);
    }
}
