package io.irote.report.search;

import io.irote.model.Provenance;
import io.irote.report.kit.Numbers;
import io.irote.report.plot.LinePlot;
import io.irote.report.plot.Plot;
import io.irote.report.plot.Point;
import io.irote.report.search.History.Row;
import io.irote.statistics.Estimate;
import java.util.List;
import java.util.function.Function;

/** The course of a search in three plots: the objective, compactness and evocativeness. */
public record Convergence(History history) {
    private static final int DIGITS = 3;

    public List<Plot> plots() {
        boolean rated = last().figures().compactnessProvenance() == Provenance.RATED;
        return List.of(
                plot("J, chained, " + (rated ? "partly rated" : "nats"), Convergence::chained),
                plot("TC/|E|, " + (rated ? "rated" : "nats a token"), Convergence::compactness),
                plot("R2, nats", Row::r2));
    }

    /** The value with the error of the step that led to it; the first and those that stayed have none. */
    private static Estimate chained(Row row) {
        return new Estimate(
                row.chained(), row.gain().standardError(), row.gain().n());
    }

    /** Not a mean: it has no error over tasks. */
    private static Estimate compactness(Row row) {
        return new Estimate(row.figures().totalCorrelationPerToken(), Double.NaN, 1);
    }

    private LinePlot plot(String title, Function<Row, Estimate> figure) {
        List<Point> points = history.rows().stream()
                .map(row -> new Point(
                        row.iteration().number(),
                        figure.apply(row),
                        row.iteration().replaced() || row.iteration().number() == 0))
                .toList();
        String description =
                "From " + Numbers.plain(figure.apply(history.rows().get(0)), DIGITS) + " at iteration 0 to "
                        + Numbers.plain(figure.apply(last()), DIGITS) + " at iteration "
                        + last().iteration().number() + ".";
        return new LinePlot(title, description, points);
    }

    private Row last() {
        return history.rows().get(history.rows().size() - 1);
    }
}
