package io.irote.model.limit;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.irote.model.ModelException;
import io.irote.model.Outcome;
import io.irote.model.UnansweredException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.RetriableModelException.Kind;
import io.irote.text.TimeSpan;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Calls that failed, made again while they may still succeed: up to {@value #ATTEMPTS} times, after waits that double
 * from one second and are never shorter than the server asked for, up to five minutes each. A model that is still being
 * loaded is waited for, too, for up to ten minutes in all, which counts as no attempt.
 *
 * <p>Resilience4j decides whether and how long to wait. The waiting itself is ours: its sleeper is one for the whole
 * process and cannot be interrupted by the user, and its jitter cannot be seeded.
 */
public final class Retries {
    static final int ATTEMPTS = 6;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final IntervalFunction DOUBLING =
            IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(1));
    private static final Duration LOADING = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final String model;
    private final Pause pause;
    private final RandomGenerator jitter;
    private final Retry retry;

    /** @param model as the messages name it */
    public Retries(String model, Pause pause, RandomGenerator jitter) {
        this.model = model;
        this.pause = pause;
        this.jitter = jitter;
        this.retry = Retry.of(
                model,
                RetryConfig.custom()
                        .maxAttempts(ATTEMPTS)
                        .retryExceptions(RetriableModelException.class)
                        .intervalBiFunction(this::millis)
                        .build());
    }

    /**
     * The result of the first attempt that has one.
     *
     * @throws ModelException after the last attempt, or at once if the call cannot succeed
     * @throws Interruptible.InterruptedRunException once the user asked to stop
     * @throws BudgetSpentException if the time of the run would be over before the next attempt
     */
    public <T> T call(Supplier<T> attempt) {
        return call(attempt, EnumSet.allOf(Kind.class));
    }

    /** The same where only failures of some kinds are worth another attempt. */
    public <T> T call(Supplier<T> attempt, Set<Kind> kinds) {
        Failures failures = new Failures();
        while (true) {
            try {
                return attempt.get();
            } catch (RetriableModelException e) {
                if (!kinds.contains(e.kind())) {
                    throw e;
                }
                failures.waitAfter(e);
            }
        }
    }

    /** What went wrong with one call so far. */
    private final class Failures {
        private final Retry.AsyncContext<Object> attempts = retry.asyncContext();
        private int failed;
        private Duration loading = Duration.ZERO;

        void waitAfter(RetriableModelException failure) {
            if (failure.kind() == Kind.LOADING) {
                waitForModel(failure);
            } else {
                waitForServer(failure);
            }
        }

        private void waitForServer(RetriableModelException failure) {
            failed++;
            long millis = attempts.onError(failure);
            if (millis < 0) {
                throw lasting(
                        model + " failed " + ATTEMPTS + " times in a row, last: " + failure.getMessage(), failure);
            }
            Duration wait = Duration.ofMillis(millis);
            String asked = failure.retryAfter()
                    .filter(time -> time.compareTo(LONGEST) > 0)
                    .map(time -> "; it asks for " + TimeSpan.of(time))
                    .orElse("");
            String again = "; trying again in " + TimeSpan.of(wait) + " (" + (failed + 1) + " of " + ATTEMPTS + ")";
            pause.of(wait, model, failure.getMessage() + asked + again);
        }

        private void waitForModel(RetriableModelException failure) {
            Duration left = LOADING.minus(loading);
            if (left.isNegative() || left.isZero()) {
                throw new ModelException(
                        failure.getMessage() + "; it was waited for " + TimeSpan.of(LOADING)
                                + ", try again when the model is there",
                        failure);
            }
            pause.of(
                    BETWEEN_LOOKS,
                    left,
                    model + " loading",
                    failure.getMessage() + "; waiting for it, up to " + TimeSpan.of(left));
            loading = loading.plus(BETWEEN_LOOKS);
        }
    }

    private static ModelException lasting(String message, RetriableModelException failure) {
        return failure.kind() == Kind.FAULT
                ? new UnansweredException(Outcome.Status.FAILED, message, failure)
                : new ModelException(message, failure);
    }

    /** The jitter, up to half the wait, keeps calls that failed together from coming back together. */
    private long millis(int attempt, Either<Throwable, Object> failure) {
        long asked = failure.getLeft() instanceof RetriableModelException e
                ? e.retryAfter().map(Duration::toMillis).orElse(0L)
                : 0;
        long backoff = DOUBLING.apply(attempt);
        return Math.min(LONGEST.toMillis(), Math.max(backoff, asked) + (long) (backoff * chance() / 2));
    }

    private double chance() {
        synchronized (jitter) {
            return jitter.nextDouble();
        }
    }
}
