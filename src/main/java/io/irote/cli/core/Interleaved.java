package io.irote.cli.core;

import io.irote.model.spec.ModelSpec;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Jobs at once: while one waits for its model, the others ask theirs.
 *
 * @param atOnce the most of them, at least 1
 */
public record Interleaved(int atOnce) {
    /** Enough for a model behind a server never to be idle; its own limits hold for all jobs together. */
    public static final Interleaved USUALLY = new Interleaved(8);

    /** Where only the engine in this process is asked, one job keeps all processors busy. */
    public static Interleaved asking(List<ModelSpec> models) {
        return models.stream().anyMatch(ModelSpec.Remote.class::isInstance) ? USUALLY : new Interleaved(1);
    }

    /**
     * Carries out all jobs; one that fails does not stop the others.
     *
     * @param failed makes a result of a job's failure, at once
     * @param ended is given the results in job order
     */
    public <J, R> void run(List<J> jobs, Function<J, R> work, BiFunction<J, Throwable, R> failed, Consumer<R> ended) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(atOnce, jobs.size())));
        try {
            jobs.stream()
                    .map(job -> CompletableFuture.supplyAsync(() -> work.apply(job), threads)
                            .exceptionally(failure -> failed.apply(job, failure.getCause())))
                    .toList()
                    .forEach(result -> ended.accept(result.join()));
        } finally {
            threads.shutdown();
        }
    }
}
