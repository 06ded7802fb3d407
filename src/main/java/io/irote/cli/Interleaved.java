package io.irote.cli;

import io.irote.cli.JobRunner.Outcome;
import io.irote.cli.JobRunner.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Jobs at once: while one waits for its model, the others ask theirs. Results are printed in job order. */
record Interleaved(Session session, List<Placed> jobs) {
    private static final int AT_ONCE = 8;

    /**
     * Runs all to their ends.
     *
     * @return the first code that is not OK
     * @throws RuntimeException the first failure; further ones are told on standard error
     */
    ExitCode run(Function<Placed, Outcome> run) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, jobs.size()));
        try {
            return ended(jobs.stream()
                    .map(job -> threads.submit(() -> run.apply(job)))
                    .toList());
        } finally {
            threads.shutdown();
        }
    }

    private ExitCode ended(List<Future<Outcome>> running) {
        List<ExitCode> codes = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (Future<Outcome> job : running) {
            try {
                Outcome outcome = job.get();
                session.out().print(outcome.text());
                codes.add(outcome.code());
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts the main thread", e);
            }
        }
        rethrow(failures);
        return codes.stream().filter(code -> code != ExitCode.OK).findFirst().orElse(ExitCode.OK);
    }

    private void rethrow(List<Throwable> failures) {
        if (failures.isEmpty()) {
            return;
        }
        failures.stream().skip(1).forEach(later -> session.err().println("irote: " + later.getMessage()));
        if (failures.get(0) instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failures.get(0);
    }
}
