package io.irote.model.layer;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.irote.model.ModelException;
import io.irote.model.RetriableModelException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Makes a call that failed again while it may still succeed: up to {@value #ATTEMPTS} times, after waits that double from
 * one second and are never shorter than the server asked for, up to five minutes each.
 *
 * <p>Resilience4j decides whether and how long to wait. The waiting itself is ours: its sleeper is one for the whole
 * process and cannot be interrupted by the user, and its jitter cannot be seeded.
 */
public final class Retries {
    static final int ATTEMPTS = 6;
    private static final long LONGEST_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final IntervalFunction DOUBLING =
            IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(1));

    private final String subject;
    private final Pause pause;
    private final RandomGenerator jitter;
    private final Retry retry;

    /** @param subject what fails, for messages, e.g. a model */
    public Retries(String subject, Pause pause, RandomGenerator jitter) {
        this.subject = subject;
        this.pause = pause;
        this.jitter = jitter;
        this.retry = Retry.of(
                subject,
                RetryConfig.<Object>custom()
                        .maxAttempts(ATTEMPTS)
                        .retryExceptions(RetriableModelException.class)
                        .intervalBiFunction(this::millis)
                        .build());
    }

    /**
     * Makes a call, again if need be.
     *
     * @throws ModelException if it cannot succeed, or failed too often
     */
    public <T> T call(Supplier<T> call) {
        Retry.AsyncContext<Object> attempts = retry.asyncContext();
        while (true) {
            try {
                return call.get();
            } catch (RetriableModelException e) {
                pause.of(wait(attempts, e));
            }
        }
    }

    private Duration wait(Retry.AsyncContext<Object> attempts, RetriableModelException failure) {
        long millis = attempts.onError(failure);
        if (millis < 0) {
            throw new ModelException(
                    subject + " failed " + ATTEMPTS + " times in a row, last: " + failure.getMessage(), failure);
        }
        return Duration.ofMillis(millis);
    }

    /** The jitter, up to half the wait, keeps calls that failed together from coming back together. */
    private long millis(int attempt, Either<Throwable, Object> failure) {
        long asked = failure.getLeft() instanceof RetriableModelException e
                ? e.retryAfter().map(Duration::toMillis).orElse(0L)
                : 0;
        long backoff = DOUBLING.apply(attempt);
        return Math.min(LONGEST_MILLIS, Math.max(backoff, asked) + (long) (backoff * chance() / 2));
    }

    private double chance() {
        synchronized (jitter) {
            return jitter.nextDouble();
        }
    }
}
