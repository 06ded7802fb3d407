package io.irote.optimizer;

import io.irote.model.Provenance;
import io.irote.objective.CompactnessScore;
import io.irote.objective.Estimate;
import io.irote.objective.Objective;
import io.irote.objective.TaskScore;

/**
 * The objective of a reflection and its parts, as reports show them.
 *
 * @param objective J, nats
 * @param totalCorrelation TC, nats
 * @param totalCorrelationPerToken TC / |E|, nats a token
 * @param r2 evocativeness R2, nats
 * @param r2StandardError over tasks, nats
 * @param traitScore 0–10
 * @param missing answers to open tasks that could not be used
 * @param outsideMass mean probability outside the options of the closed tasks
 */
public record Figures(
        double objective,
        double totalCorrelation,
        double totalCorrelationPerToken,
        double r2,
        double r2StandardError,
        double traitScore,
        double outsideMass,
        int tasks,
        int missing,
        Provenance compactnessProvenance,
        Provenance evocativenessProvenance) {

    static Figures of(Objective objective) {
        CompactnessScore compactness = objective.compactness();
        Estimate r2 = objective.r2();
        return new Figures(
                objective.value(),
                compactness.totalCorrelation(),
                compactness.totalCorrelationPerToken(),
                r2.value(),
                r2.standardError(),
                objective.traitScore().value(),
                objective.tasks().stream()
                        .mapToDouble(TaskScore::outside)
                        .average()
                        .orElse(0),
                objective.tasks().size(),
                objective.tasks().stream().mapToInt(TaskScore::missing).sum(),
                compactness.provenance(),
                objective.tasks().stream().map(TaskScore::provenance).reduce(Provenance.EXACT, Provenance::and));
    }
}
