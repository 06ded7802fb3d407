package io.irote.run;

import io.irote.model.ModelSpec;
import io.irote.model.layer.Interruptible.InterruptedRunException;
import io.irote.optimizer.Listener;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitCatalog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Begins runs, finds the ones to go on with, and carries them out.
 *
 * @param interrupted whether the user asked to stop
 * @param cache a folder for what is expensive to compute again
 * @param maxTime after which a run stops with the best so far
 * @param begun called once it is certain that the folder can be used, before the first work
 * @param listener told of every finished iteration
 */
public record RunService(
        Clock clock,
        BooleanSupplier interrupted,
        Optional<Path> cache,
        Optional<Duration> maxTime,
        Runnable begun,
        Listener listener) {

    /** What is to be optimised. */
    public record Job(RunConfig config, Trait trait, Pole pole, TraitCatalog catalogue) {}

    /**
     * Runs the job in a folder to its end, from where it stopped if it ran there before. A finished run is not repeated.
     *
     * @throws RunFolderException if the folder holds something else, is damaged or cannot be written
     * @throws InterruptedRunException after an interrupt; what was saved stays
     */
    @SuppressWarnings("try") // the lock is held, not used
    public RunResult run(Job job, RunFolder folder) {
        try (RunFolder.Lock held = folder.lock()) {
            folder.checkFor(job.config());
            begun.run();
            Optional<RunResult> finished = folder.finished();
            if (finished.isPresent()) {
                folder.restoreReflection(finished.get());
                return finished.get();
            }
            if (interrupted.getAsBoolean()) {
                throw new InterruptedRunException();
            }
            OptimizationRun run = new OptimizationRun(
                    folder, job.config(), job.trait(), job.pole(), clock, maxTime, interrupted, listener);
            ModelSpec model = ModelSpec.parse(job.config().model());
            return run.run(Engines.open(model, job.trait(), job.catalogue(), cache));
        }
    }
}
