package io.irote.search;

import io.irote.model.layer.CallLog;
import io.irote.model.limit.Interruptible.InterruptedRunException;
import io.irote.model.spec.Capabilities;
import io.irote.runtime.Journal;
import io.irote.runtime.ModelDesk;
import io.irote.runtime.RunModels;
import io.irote.runtime.job.Job;
import io.irote.runtime.pool.Models;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Begins runs, finds the ones to go on with, and carries them out.
 *
 * @param cache a folder for what is expensive to compute again
 * @param listener told how far the run is
 */
public record RunService(Models models, Optional<Path> cache, RunListener listener) {

    /**
     * Runs the job in a folder to its end, from where it stopped if it ran there before. A finished run is not
     * repeated.
     *
     * @throws io.irote.runtime.file.RunFolderException if the folder holds something else, is damaged or cannot be
     *     written
     * @throws InterruptedRunException after an interrupt; what was saved stays
     * @throws io.irote.model.ModelException if a model cannot be used
     */
    @SuppressWarnings("try") // the lock is held, not used
    public RunResult run(Job job, RunFolder folder) {
        try (RunFolder.Lock held = folder.lock()) {
            folder.checkFor(job.config());
            listener.begun(folder);
            Optional<RunResult> finished = folder.finished();
            if (finished.isPresent()) {
                folder.restoreReflection(finished.get());
                return finished.get();
            }
            if (models.time().interrupted().getAsBoolean()) {
                throw new InterruptedRunException();
            }
            return begin(job, folder);
        }
    }

    private RunResult begin(Job job, RunFolder folder) {
        OptimizationRun run = new OptimizationRun(
                folder,
                job.config(),
                job.trait(),
                job.pole(),
                job.templates(),
                models.time(),
                models.budget(),
                listener);
        folder.writeConfig(job.config());
        job.own().keepIn(folder.path());
        try (Journal journal = folder.journal()) {
            CallLog log = calls -> {
                journal.record(calls);
                listener.answered();
            };
            ModelDesk desk = new ModelDesk(job, models, log, cache, folder.capabilities(models::note));
            RunModels cast = desk.cast();
            Map<String, Capabilities> found = desk.capabilities();
            folder.writeCapabilities(found);
            listener.planned(job, found, SearchPlan.of(job, models));
            return run.run(cast, journal);
        }
    }
}
