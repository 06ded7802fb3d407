package io.irote.model.openai.probe;

import io.irote.model.ModelException;
import io.irote.model.spec.Capabilities.Pace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * Measures how long a short call takes, and at how many calls at once it begins to take twice as long.
 *
 * @param alone the call where it is the only one, made again while the server cannot answer
 * @param together the same call, made once
 * @param nanoTime a clock in nanoseconds
 * @param executor with at least 16 threads
 */
record PaceProbe(Runnable alone, Runnable together, LongSupplier nanoTime, ExecutorService executor) {
    private static final int ALONE = 3;
    private static final List<Integer> TOGETHER = List.of(4, 16);
    private static final double SLOWER = 2;

    Pace pace() {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ALONE; i++) {
            times.add(millis(alone));
        }
        double latency = median(times);
        int concurrency = 1;
        for (int calls : TOGETHER) {
            if (!keepsUp(calls, latency)) {
                break;
            }
            concurrency = calls;
        }
        return new Pace(latency, concurrency);
    }

    private double millis(Runnable call) {
        long begin = nanoTime.getAsLong();
        call.run();
        return (nanoTime.getAsLong() - begin) / 1e6;
    }

    /** A server that refuses so many calls at once does not keep up with them either. */
    private boolean keepsUp(int calls, double latency) {
        try {
            List<Double> times = new ArrayList<>();
            for (Future<Double> time :
                    executor.invokeAll(Collections.nCopies(calls, (Callable<Double>) () -> millis(together)))) {
                times.add(time.get());
            }
            return median(times) < SLOWER * latency;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ModelException) {
                return false;
            }
            throw e.getCause() instanceof RuntimeException end ? end : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("the probe was interrupted", e);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
