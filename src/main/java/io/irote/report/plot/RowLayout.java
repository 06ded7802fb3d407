package io.irote.report.plot;

import io.irote.report.html.Html;
import java.util.List;

/**
 * Where the parts of a row of an {@link IntervalPlot} stand, in pixels: short texts beside the bar, longer ones above.
 *
 * @param left where the scale begins
 * @param right where it ends
 * @param bar how far below the top of the row the bar lies
 */
record RowLayout(double left, double right, double height, double bar, boolean above) {
    private static final int LONGEST_NAME_BESIDE = 12;
    private static final int LONGEST_LABEL_BESIDE = 13;
    private static final int LONGEST = 54;

    static RowLayout of(List<IntervalPlot.Row> rows, double width) {
        boolean beside = rows.stream()
                .allMatch(row -> row.name().length() <= LONGEST_NAME_BESIDE
                        && row.label().length() <= LONGEST_LABEL_BESIDE);
        return beside ? new RowLayout(82, width - 92, 34, 17, false) : new RowLayout(0, width, 46, 32, true);
    }

    List<Html> texts(IntervalPlot.Row row, String weight, double width, double top) {
        String name = Svg.shortened(row.name(), LONGEST - row.label().length());
        double y = above ? top + 18 : top + bar + 4;
        Html label = above
                ? Svg.text("label end" + weight, width - 2, y, row.label())
                : Svg.text("label" + weight, right + 10, y, row.label());
        return List.of(Svg.text("name" + weight, above ? 2 : 0, y, name), label);
    }
}
