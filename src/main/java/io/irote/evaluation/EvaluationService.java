package io.irote.evaluation;

import io.irote.judge.TraitRubric;
import io.irote.objective.Evocativeness;
import io.irote.objective.Questions;
import io.irote.optimizer.Settings;
import io.irote.reflection.Reflection;
import io.irote.runtime.ModelDesk;
import io.irote.runtime.UsageCounter;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.RunConfig;
import io.irote.runtime.pool.Models;
import io.irote.score.Answered;
import io.irote.score.HeldOut;
import io.irote.subject.Interview;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Scores reflections.
 *
 * @param cache a folder for what the embedded engine would have to compute again
 * @param notes told what is being done, a line each
 */
public record EvaluationService(Models models, Optional<Path> cache, Consumer<String> notes) {
    /**
     * Evaluates from beginning to end; what was answered before comes from the answer cache.
     *
     * @throws io.irote.model.ModelException if a model cannot be used
     * @throws io.irote.model.limit.BudgetSpentException if the budget is spent before the end
     */
    public Evaluated run(EvaluationJob job) {
        UsageCounter counter = new UsageCounter();
        return new EvaluationRun(job, config -> casting(with(config, job.job()), counter), models::check, notes)
                .run(counter);
    }

    /**
     * What a reflection alone is answered with on the held-out tasks of the job's trait, asked as its search did at its
     * end.
     *
     * @throws io.irote.model.ModelException if a model cannot be used
     * @throws io.irote.model.limit.BudgetSpentException if the budget is spent before the end
     */
    public List<Answered> heldOut(Job job, Reflection reflection) {
        models.check();
        Evocativeness evocativeness = evocativeness(job, casting(job, new UsageCounter()));
        return HeldOut.alone(job.trait(), reflection, evocativeness, job.templates());
    }

    /** As the job asks and judges. */
    static Evocativeness evocativeness(Job job, ModelDesk desk) {
        Settings settings = job.config().settings();
        return new Evocativeness(
                new Interview(desk.ports()),
                new Questions(job.templates(), settings.samples(), settings.seed()),
                desk.judge(),
                new TraitRubric(job.trait(), job.pole(), job.templates()));
    }

    private static Job with(RunConfig config, Job job) {
        return new Job(config, job.trait(), job.pole(), job.catalogue(), job.templates());
    }

    private ModelDesk casting(Job job, UsageCounter counter) {
        return new ModelDesk(job, models, counter, cache, Map.of());
    }
}
