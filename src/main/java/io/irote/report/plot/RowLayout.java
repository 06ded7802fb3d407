package io.irote.report.plot;

import io.irote.report.html.Html;
import java.util.List;

/**
 * Where the parts of a row of an {@link IntervalPlot} stand, in pixels: short texts beside the bar, longer ones above.
 *
 * @param left where the scale begins
 * @param right where it ends
 * @param bar how far below the top of the row the bar lies
 * @param grid how far above and below the bar the grid reaches
 */
record RowLayout(double left, double right, double height, double bar, double grid, boolean above) {
    private static final int LONGEST_NAME_BESIDE = 12;
    private static final int LONGEST_LABEL_BESIDE = 13;
    private static final int LONGEST = 54;

    static RowLayout of(List<IntervalPlot.Row> rows, double width) {
        boolean beside = rows.stream()
                .allMatch(row -> row.name().length() <= LONGEST_NAME_BESIDE
                        && row.label().length() <= LONGEST_LABEL_BESIDE);
        return beside ? new RowLayout(82, width - 92, 34, 17, 17, false) : new RowLayout(4, width - 4, 44, 31, 9, true);
    }

    List<Html> texts(IntervalPlot.Row row, String weight, double width, double top) {
        String name = Svg.shortened(row.name(), LONGEST - row.label().length());
        double y = above ? top + 15 : top + bar + 4;
        Html label = above
                ? Svg.text("label end" + weight, width, y, row.label())
                : Svg.text("label" + weight, right + 10, y, row.label());
        return List.of(Svg.text("name" + weight, 0, y, name), label);
    }
}
