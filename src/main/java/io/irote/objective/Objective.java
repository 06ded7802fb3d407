package io.irote.objective;

import io.irote.statistics.Estimate;
import java.util.List;

/**
 * The objective of METHOD §4, {@code J(e) = α · TC(e, E)/|E| + β · R2(e)}, of one reflection with its parts. Two
 * values are comparable only for the same E and the same tasks.
 *
 * @param alpha weight of compactness, 1 in METHOD
 * @param beta weight of evocativeness
 */
public record Objective(CompactnessScore compactness, List<TaskScore> tasks, double alpha, double beta) {
    public Objective {
        tasks = List.copyOf(tasks);
    }

    /** J in nats. */
    public double value() {
        return alpha * compactness.totalCorrelationPerToken() + beta * r2().value();
    }

    public Estimate r2() {
        return TaskScore.r2(tasks);
    }

    public Estimate traitScore() {
        return TaskScore.traitScore(tasks);
    }

    /** J(this) − J(other), with the standard error of the paired differences over tasks. */
    public Estimate gainOver(Objective other) {
        Estimate r2 = PairedScores.of(tasks, other.tasks).difference(TaskScore::logQ);
        return new Estimate(value() - other.value(), beta * r2.standardError(), r2.n());
    }
}
