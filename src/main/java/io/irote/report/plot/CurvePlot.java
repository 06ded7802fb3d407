package io.irote.report.plot;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A figure over the values of a setting, which stand at equal distances: a thin line for each case, a thick one for
 * their mean with bars of one standard error.
 *
 * @param axisTitle name of the setting
 * @param values of the setting, one or more
 * @param cases the figure of each case at each value
 * @param means at each value
 */
public record CurvePlot(
        String title, String axisTitle, List<String> values, List<List<Double>> cases, List<Estimate> means)
        implements Plot {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 230;
    private static final double LEFT = 48;
    private static final double RIGHT = WIDTH - 14;
    private static final double TOP = 12;
    private static final double BOTTOM = HEIGHT - 44;
    /** Room for the first and last value's label. */
    private static final double INSET = 26;

    private static final int LABELS_WIDTH = 44;

    public CurvePlot {
        values = List.copyOf(values);
        cases = cases.stream().map(List::copyOf).toList();
        means = List.copyOf(means);
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
        Axis y = Axis.around(DoubleStream.concat(
                cases.stream().flatMap(List::stream).mapToDouble(Double::doubleValue),
                means.stream()
                        .flatMapToDouble(
                                mean -> DoubleStream.of(mean.value() - error(mean), mean.value() + error(mean)))));
        List<Html> shapes = new ArrayList<>();
        marks(y, shapes);
        if (cases.size() > 1) {
            cases.forEach(each -> shapes.add(curve("case", each, y)));
        }
        shapes.add(curve("curve", means.stream().map(Estimate::value).toList(), y));
        for (int i = 0; i < means.size(); i++) {
            shapes.addAll(mean(i, y));
        }
        return Svg.drawing(WIDTH, HEIGHT, title, description(), shapes);
    }

    private String description() {
        return IntStream.range(0, values.size())
                .mapToObj(i -> axisTitle + " " + values.get(i) + ": "
                        + Svg.rounded(means.get(i).value()))
                .collect(Collectors.joining("; "));
    }

    private void marks(Axis y, List<Html> shapes) {
        for (double mark : y.marks()) {
            double height = y.at(mark, BOTTOM, TOP);
            shapes.add(Svg.line("grid", LEFT, height, RIGHT, height));
            shapes.add(Svg.text("mark end", LEFT - 8, height + 4, y.label(mark)));
        }
        int longest = LABELS_WIDTH / values.size();
        for (int i = 0; i < values.size(); i++) {
            shapes.add(Svg.text(
                    "mark middle", across(i), BOTTOM + 18, Svg.shortened(values.get(i), Math.max(3, longest))));
        }
        shapes.add(Svg.text("axis middle", (LEFT + RIGHT) / 2, BOTTOM + 36, axisTitle));
    }

    private Html curve(String style, List<Double> figures, Axis y) {
        return Html.tag("polyline")
                .with("class", style)
                .with(
                        "points",
                        IntStream.range(0, figures.size())
                                .filter(i -> Double.isFinite(figures.get(i)))
                                .mapToObj(i ->
                                        Svg.pixels(across(i)) + "," + Svg.pixels(y.at(figures.get(i), BOTTOM, TOP)))
                                .collect(Collectors.joining(" ")));
    }

    private List<Html> mean(int i, Axis y) {
        Estimate mean = means.get(i);
        if (!Double.isFinite(mean.value())) {
            return List.of();
        }
        double low = y.at(mean.value() - error(mean), BOTTOM, TOP);
        double high = y.at(mean.value() + error(mean), BOTTOM, TOP);
        return List.of(
                Svg.line("error", across(i), low, across(i), high),
                Svg.circle("dot", across(i), y.at(mean.value(), BOTTOM, TOP), 4));
    }

    private static double error(Estimate mean) {
        return Double.isFinite(mean.standardError()) ? mean.standardError() : 0;
    }

    private double across(int i) {
        double width = RIGHT - LEFT - 2 * INSET;
        return LEFT + INSET + (values.size() == 1 ? width / 2 : width * i / (values.size() - 1));
    }
}
