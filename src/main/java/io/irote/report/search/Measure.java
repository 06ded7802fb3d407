package io.irote.report.search;

import io.irote.objective.CompactnessScore;
import io.irote.optimizer.race.Verdict;
import io.irote.report.search.History.Row;
import io.irote.statistics.Estimate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A figure under the name that readers know it by; NaN where it is not known.
 *
 * @param estimate its standard error is NaN where it has none
 */
record Measure(String name, Estimate estimate) {
    private static final String J = "J";
    private static final String TC = "TC/|E|";
    private static final String B = "B/|S|";
    private static final String R2 = "R2";

    /** What an iteration is told by. */
    static List<Measure> of(Row row) {
        return List.of(
                plain(J, row.figures().objective()),
                plain("J, chained", row.chained()),
                plain(TC, row.figures().totalCorrelationPerToken()),
                plain(B, row.behavioursPerToken()),
                new Measure(R2, row.r2()),
                plain("score 0-10", row.figures().traitScore()),
                new Measure("gain in J", row.gain()),
                plain("tried", row.iteration().proposed()));
    }

    /** What a phase ranks by, then its parts; the same ones for each candidate of the phase. */
    static List<Measure> of(Verdict verdict) {
        double value = verdict.value();
        double correlation = part(verdict, CompactnessScore::totalCorrelationPerToken);
        return switch (verdict.phase()) {
            case COMPACTNESS ->
                List.of(
                        plain("R1", value),
                        plain(TC, correlation),
                        plain(B, part(verdict, CompactnessScore::behavioursPerToken)));
            case EVOCATIVENESS -> List.of(plain(R2, value));
            case SELECT -> List.of(plain(J, value), plain(TC, correlation), plain("β·R2", value - correlation));
        };
    }

    private static double part(Verdict verdict, ToDoubleFunction<CompactnessScore> part) {
        return verdict.compactness().stream().mapToDouble(part).findFirst().orElse(Double.NaN);
    }

    /** A figure without an error of its own. */
    private static Measure plain(String name, double value) {
        return new Measure(name, new Estimate(value, Double.NaN, 1));
    }
}
