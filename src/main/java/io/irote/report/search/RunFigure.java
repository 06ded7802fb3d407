package io.irote.report.search;

import io.irote.optimizer.Figures;
import io.irote.score.HeldOut;
import io.irote.score.HeldOutScore;
import io.irote.search.RunResult;
import io.irote.statistics.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure that runs are compared by.
 *
 * @param digits behind the point
 * @param figure NaN where a run has none; its standard error is over tasks, NaN where it has none
 */
public record RunFigure(String name, int digits, Function<RunResult, Estimate> figure) {
    public static final RunFigure HELD_OUT =
            new RunFigure("held out, 0-10", 2, run -> score(run, score -> Optional.of(score.questionnaire())));
    public static final RunFigure OPEN = new RunFigure("open tasks, 0-10", 2, run -> score(run, HeldOutScore::open));
    public static final RunFigure J = new RunFigure("J, chained", 3, run -> plain(chained(run)));

    /** The first ones are drawn. */
    public static final List<RunFigure> ALL = List.of(
            HELD_OUT,
            OPEN,
            J,
            new RunFigure("TC/|E|", 3, run -> plain(last(run).totalCorrelationPerToken())),
            new RunFigure(
                    "R2",
                    3,
                    run -> new Estimate(
                            last(run).r2(),
                            last(run).r2StandardError(),
                            last(run).tasks())),
            new RunFigure("words", 0, run -> plain(run.words())),
            new RunFigure("thousand tokens", 1, run -> plain(tokens(run) / 1e3)));

    private static Estimate score(RunResult run, Function<HeldOutScore, Optional<Estimate>> part) {
        return run.heldOut()
                .map(heldOut -> heldOut.score(HeldOut.REFLECTION))
                .flatMap(part)
                .orElse(plain(Double.NaN));
    }

    private static double chained(RunResult run) {
        List<History.Row> rows = History.of(run).rows();
        return rows.get(rows.size() - 1).chained();
    }

    private static Figures last(RunResult run) {
        return run.last().figures();
    }

    private static double tokens(RunResult run) {
        return run.usage().stream()
                .mapToLong(usage -> usage.promptTokens() + usage.completionTokens())
                .sum();
    }

    private static Estimate plain(double value) {
        return new Estimate(value, Double.NaN, 1);
    }
}
