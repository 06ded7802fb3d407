package io.irote.optimizer;

import io.irote.model.Provenance;
import io.irote.objective.CompactnessScore;
import io.irote.objective.Completeness;
import io.irote.objective.Objective;
import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import io.irote.statistics.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The objective of a reflection and its parts, as reports show them.
 *
 * @param objective J, nats, over the tasks that all of the compared reflections have answers to
 * @param totalCorrelation TC, nats
 * @param totalCorrelationPerToken TC / |E|, nats a token
 * @param r2 evocativeness R2, nats
 * @param r2StandardError over tasks, nats
 * @param traitScore 0–10, over items and open tasks alike
 * @param outsideMass mean probability outside the options of items, in [0, 1]; empty without items
 * @param tasks over which R2 and the trait score are means: those that the reflection has answers to
 * @param missing samples of these tasks that could not be used
 * @param parts the same figures for items and for open tasks alone; empty in files of before
 * @param completeness of the reflection's own answers to all tasks; empty in files of before
 */
public record Figures(
        double objective,
        double totalCorrelation,
        double totalCorrelationPerToken,
        double r2,
        double r2StandardError,
        double traitScore,
        OptionalDouble outsideMass,
        int tasks,
        int missing,
        Provenance compactnessProvenance,
        Provenance evocativenessProvenance,
        Optional<List<PartFigures>> parts,
        Optional<Completeness> completeness) {

    static Figures of(ScoredProposal trial) {
        Objective objective = trial.objective();
        CompactnessScore compactness = objective.compactness();
        List<TaskScore> tasks = TaskResult.scores(trial.results());
        Estimate r2 = TaskScore.r2(tasks);
        return new Figures(
                objective.value(),
                compactness.totalCorrelation(),
                compactness.totalCorrelationPerToken(),
                r2.value(),
                r2.standardError(),
                TaskScore.traitScore(tasks).value(),
                TaskScore.meanOutside(tasks),
                tasks.size(),
                tasks.stream().mapToInt(TaskScore::missing).sum(),
                compactness.provenance(),
                tasks.stream().map(TaskScore::provenance).reduce(Provenance.EXACT, Provenance::and),
                Optional.of(PartFigures.of(tasks)),
                Optional.of(Completeness.of(trial.results())));
    }
}
