package io.irote.report.plot;

import io.irote.report.html.Element;

/** A drawing of one figure. Its title is not in it: who shows it puts the title above. */
public sealed interface Plot permits LinePlot, IntervalPlot, RadarPlot, CurvePlot {
    String title();

    /** In pixels. */
    double width();

    /** In pixels. */
    double height();

    Element svg();
}
