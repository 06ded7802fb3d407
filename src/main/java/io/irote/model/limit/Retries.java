package io.irote.model.limit;

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
 */
public final class Retries {
    static final int ATTEMPTS = 6;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LOADING = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final String model;
    private final Pause pause;
    private final RandomGenerator jitter;

    /** @param model as the messages name it */
    public Retries(String model, Pause pause, RandomGenerator jitter) {
        this.model = model;
        this.pause = pause;
        this.jitter = jitter;
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
            if (failed == ATTEMPTS) {
                throw lasting(
                        model + " failed " + ATTEMPTS + " times in a row, last: " + failure.getMessage(), failure);
            }
            Duration wait = backoff(failed, failure);
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

    /**
     * 2^(n−1) seconds or what the server asked for. The jitter, up to half of the former, keeps calls that failed together
     * from coming back together.
     *
     * @param failed n, attempts that failed so far
     */
    private Duration backoff(int failed, RetriableModelException failure) {
        long doubling = FIRST.toMillis() << (failed - 1);
        long asked = failure.retryAfter().map(Duration::toMillis).orElse(0L);
        long jittered = Math.max(doubling, asked) + (long) (doubling * chance() / 2);
        return Duration.ofMillis(Math.min(LONGEST.toMillis(), jittered));
    }

    private double chance() {
        synchronized (jitter) {
            return jitter.nextDouble();
        }
    }
}
