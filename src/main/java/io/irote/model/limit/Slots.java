package io.irote.model.limit;

import io.irote.model.limit.Interruptible.InterruptedRunException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The calls that a run may have in flight at once, shared by all its ports and kept busy while there is work. */
public final class Slots implements AutoCloseable {
    private final int count;
    private final BooleanSupplier interrupted;
    private final ThreadPoolExecutor pool;

    /**
     * @param count at least 1
     * @param interrupted whether the user asked to stop
     */
    public Slots(int count, BooleanSupplier interrupted) {
        this.count = count;
        this.interrupted = interrupted;
        this.pool = new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "irote-call");
            thread.setDaemon(true);
            return thread;
        });
    }

    public int count() {
        return count;
    }

    /** Calls that are being made or wait for a slot. */
    public int outstanding() {
        return pool.getActiveCount() + pool.getQueue().size();
    }

    /**
     * The results of a call for each item, in item order. After a failure or an interrupt no further call begins; those
     * in flight are waited for.
     *
     * @throws RuntimeException the first failure, with the others suppressed
     * @throws InterruptedRunException if the user asked to stop before all calls had begun
     */
    public <T, R> List<R> each(List<T> items, Function<T, R> call) {
        AtomicBoolean failed = new AtomicBoolean();
        List<Callable<Optional<R>>> tasks = new ArrayList<>();
        for (T item : items) {
            tasks.add(
                    () -> failed.get() || interrupted.getAsBoolean() ? Optional.empty() : attempt(item, call, failed));
        }
        return results(finished(tasks));
    }

    private static <T, R> Optional<R> attempt(T item, Function<T, R> call, AtomicBoolean failed) {
        boolean done = false;
        try {
            Optional<R> result = Optional.of(call.apply(item));
            done = true;
            return result;
        } finally {
            if (!done) {
                failed.set(true);
            }
        }
    }

    private <R> List<Future<R>> finished(List<Callable<R>> tasks) {
        try {
            return pool.invokeAll(tasks);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedRunException();
        }
    }

    private static <R> List<R> results(List<Future<Optional<R>>> finished) {
        List<Optional<R>> results = new ArrayList<>();
        Set<Throwable> failures = new LinkedHashSet<>();
        for (Future<Optional<R>> future : finished) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            } catch (InterruptedException e) {
                throw new IllegalStateException("a finished call is not waited for", e);
            }
        }
        failures.stream().findFirst().ifPresent(first -> {
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw thrown(first);
        });
        return results.stream()
                .map(result -> result.orElseThrow(InterruptedRunException::new))
                .toList();
    }

    private static RuntimeException thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
