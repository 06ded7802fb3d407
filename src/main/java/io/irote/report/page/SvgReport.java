package io.irote.report.page;

import io.irote.report.evaluation.EvaluationPlots;
import io.irote.report.plot.Figure;
import io.irote.report.plot.Figure.Strip;
import io.irote.report.plot.Plot;
import io.irote.report.search.Convergence;
import io.irote.report.search.History;
import java.util.List;
import java.util.stream.Stream;

/** The plots of settings, searches and evaluations as one drawing, below each other. */
final class SvgReport {
    private SvgReport() {}

    static String of(List<Reported> all) {
        Stream<Strip> settings = Ablation.of(all).stream()
                .map(AblationReport::new)
                .map(report -> new Strip(report.title(), List.copyOf(report.plots())));
        Stream<Strip> each = all.stream().flatMap(SvgReport::strips);
        return new Figure("irote report", Stream.concat(settings, each).toList()).svg() + "\n";
    }

    private static Stream<Strip> strips(Reported reported) {
        Stream<Strip> search = reported.run().stream()
                .map(run -> new Strip(reported.heading(), new Convergence(History.of(run)).plots()));
        Stream<Strip> evaluation = reported.evaluation().map(EvaluationPlots::new).stream()
                .flatMap(plots -> Stream.of(
                        strip(reported, "against baselines", plots.baselines()),
                        strip(reported, "all traits of the system", plots.radars()),
                        strip(reported, "robustness", plots.robustness()),
                        strip(reported, "other models", plots.transfer())));
        return Stream.concat(search, evaluation).filter(strip -> !strip.plots().isEmpty());
    }

    private static Strip strip(Reported reported, String what, List<? extends Plot> plots) {
        return new Strip(reported.heading() + ": " + what, List.copyOf(plots));
    }
}
