package io.irote.report;

import io.irote.report.plot.Figure;
import io.irote.report.plot.Figure.Strip;
import io.irote.report.plot.Plot;
import java.util.List;
import java.util.stream.Stream;

/** The plots of searches and evaluations as one drawing, below each other. */
final class SvgReport {
    private SvgReport() {}

    static String of(List<Reported> all) {
        return new Figure(
                                "irote report",
                                all.stream().flatMap(SvgReport::strips).toList())
                        .svg() + "\n";
    }

    private static Stream<Strip> strips(Reported reported) {
        return Stream.concat(
                        reported.run().stream()
                                .map(run -> new Strip(reported.heading(), new Convergence(History.of(run)).plots())),
                        reported.evaluation().map(EvaluationPlots::new).stream()
                                .flatMap(plots -> Stream.of(
                                        strip(reported, "against baselines", plots.baselines()),
                                        strip(reported, "all traits of the system", plots.radars()),
                                        strip(reported, "robustness", plots.robustness()),
                                        strip(reported, "other models", plots.transfer()))))
                .filter(strip -> !strip.plots().isEmpty());
    }

    private static Strip strip(Reported reported, String what, List<? extends Plot> plots) {
        return new Strip(reported.heading() + ": " + what, List.copyOf(plots));
    }
}
