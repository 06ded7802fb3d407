package io.irote.run;

import io.irote.model.layer.Budget;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Scores reflections.
 *
 * @param cache a folder for what the embedded engine would have to compute again
 * @param limits of which the time is looked at between the parts of an evaluation
 * @param notes told what is being done, a line each
 */
public record EvaluationService(
        Models models, Optional<Path> cache, Limits limits, Budget budget, Consumer<String> notes) {
    /**
     * Evaluates from beginning to end; what was answered before comes from the answer cache.
     *
     * @throws io.irote.model.ModelException if a model cannot be used
     * @throws io.irote.model.layer.BudgetSpentException if the budget is spent before the end
     */
    public EvaluationResult run(EvaluationJob job) {
        Tally tally = new Tally();
        Deadline deadline = Deadline.of(limits.time(), models.time());
        return new EvaluationRun(job, config -> casting(job, config, tally), deadline, notes).run(tally);
    }

    private Casting casting(EvaluationJob job, RunConfig config, Tally tally) {
        Job cast = new Job(
                config,
                job.job().trait(),
                job.job().pole(),
                job.job().catalogue(),
                job.job().templates());
        return new Casting(cast, models, budget, tally, cache, Map.of());
    }
}
