package io.irote.report.search;

import io.irote.optimizer.Figures;
import io.irote.optimizer.Iteration;
import io.irote.optimizer.race.Verdict;
import io.irote.report.kit.Numbers;
import io.irote.report.kit.Table;
import io.irote.search.RunResult;
import io.irote.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;

/** The iterations of a run and what the reflection was worth after each. */
public record History(List<Row> rows) {
    private static final int DIGITS = 4;

    /**
     * One iteration.
     *
     * @param chained J, nats: the first iteration's own plus every gain since, because TC changes with E
     */
    record Row(Iteration iteration, double chained) {
        Figures figures() {
            return iteration.figures();
        }

        Estimate r2() {
            return new Estimate(
                    figures().r2(), figures().r2StandardError(), figures().tasks());
        }

        Estimate gain() {
            return History.gain(iteration);
        }

        /** The behaviour term of ê, the most compact candidate, nats a token; NaN where there is none. */
        double behavioursPerToken() {
            return iteration.verdicts().stream()
                    .filter(verdict -> verdict.phase() == Verdict.Phase.COMPACTNESS && verdict.kept())
                    .flatMap(verdict -> verdict.compactness().stream())
                    .mapToDouble(score -> score.behavioursPerToken())
                    .findFirst()
                    .orElse(Double.NaN);
        }

        private List<String> cells() {
            return List.of(
                    Integer.toString(iteration.number()),
                    Numbers.number(chained, DIGITS),
                    Numbers.number(figures().totalCorrelationPerToken(), DIGITS),
                    Numbers.number(behavioursPerToken(), DIGITS),
                    Numbers.plain(r2(), DIGITS),
                    Numbers.number(figures().traitScore(), 2),
                    iteration.replaced() ? Numbers.signed(gain(), DIGITS) : "-",
                    Integer.toString(iteration.proposed()),
                    iteration.incumbent().origin());
        }
    }

    /** What an iteration gained in J over the one before, paired, nats. */
    public static Estimate gain(Iteration iteration) {
        return new Estimate(
                iteration.gain(),
                iteration.gainStandardError(),
                iteration.figures().tasks());
    }

    public static History of(RunResult result) {
        List<Row> rows = new ArrayList<>();
        double chained = result.history().get(0).figures().objective();
        for (Iteration iteration : result.history()) {
            chained += iteration.gain();
            rows.add(new Row(iteration, chained));
        }
        return new History(List.copyOf(rows));
    }

    /** One row an iteration. */
    public Table table() {
        return new Table(
                List.of(
                        "iteration",
                        "J, chained",
                        "TC/|E|",
                        "B/|S|",
                        "R2",
                        "score 0-10",
                        "gain in J",
                        "tried",
                        "made by"),
                rows.stream().map(Row::cells).toList());
    }
}
