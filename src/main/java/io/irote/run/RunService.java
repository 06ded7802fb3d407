package io.irote.run;

import io.irote.model.ModelSpec;
import io.irote.optimizer.Listener;
import io.irote.optimizer.StopReason;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitCatalog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Begins runs, finds the ones to go on with, and carries them out. */
public record RunService(
        Clock clock, BooleanSupplier interrupted, Optional<Path> cache, Optional<Duration> maxTime, Listener listener) {

    /** What is to be optimised. */
    public record Job(RunConfig config, Trait trait, Pole pole, TraitCatalog catalogue) {}

    /**
     * Runs the job in a folder to its end, from where it stopped if it ran there before. A finished run is not repeated.
     *
     * @throws RunFolderException if the folder holds something else or cannot be written
     */
    @SuppressWarnings("try") // the lock is held, not used
    public RunResult run(Job job, RunFolder folder) {
        try (RunFolder.Lock held = folder.lock()) {
            folder.checkFor(job.config());
            Optional<RunResult> finished = folder.result().filter(result -> result.stop() != StopReason.BUDGET);
            if (finished.isPresent()) {
                return finished.get();
            }
            OptimizationRun run = new OptimizationRun(
                    folder, job.config(), job.trait(), job.pole(), clock, maxTime, interrupted, listener);
            ModelSpec model = ModelSpec.parse(job.config().model());
            return run.run(Engines.open(model, job.trait(), job.catalogue(), cache));
        }
    }
}
