package io.irote.model.limit;

import io.irote.model.call.Tokens;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * What the runs of a command may cost together. Every request to a server is counted before it is made, so that their
 * number is never exceeded; what an answer costs is known when it is there, so that tokens and cost may be exceeded by
 * the requests in flight. Safe for use by several threads.
 */
public final class Budget {
    /**
     * The most of each; an empty one is no limit.
     *
     * @param calls requests to servers, those that failed included
     * @param cost in US dollars
     * @param time from the making of the budget on
     */
    public record Limits(OptionalLong calls, OptionalLong tokens, OptionalDouble cost, Optional<Duration> time) {
        public static final Limits NONE =
                new Limits(OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.empty(), Optional.empty());
    }

    /** What has been spent. */
    public record Spent(long calls, Tokens tokens, double cost) {
        public static final Spent NOTHING = new Spent(0, Tokens.NONE, 0);

        public Spent plus(Spent more) {
            return new Spent(calls + more.calls, tokens.plus(more.tokens), cost + more.cost);
        }
    }

    private final Limits limits;
    private final LongSupplier nanoTime;
    private final long begin;
    private final ThreadLocal<Long> requests = ThreadLocal.withInitial(() -> 0L);
    private Spent spent = Spent.NOTHING;

    /** @param nanoTime a clock in nanoseconds */
    public Budget(Limits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    /** One that is never spent. */
    public static Budget unlimited() {
        return new Budget(Limits.NONE, () -> 0);
    }

    public synchronized Spent spent() {
        return spent;
    }

    /** Counts what a run that is gone on with spent before. */
    public synchronized void add(Spent earlier) {
        spent = spent.plus(earlier);
    }

    /** Counts what an answer cost. */
    public synchronized void add(Tokens tokens, Price price) {
        spent = spent.plus(new Spent(0, tokens, price.of(tokens)));
    }

    /**
     * Counts one more request, before it is made.
     *
     * @throws BudgetSpentException if it is one too many
     */
    public synchronized void begin() {
        check();
        spent = spent.plus(new Spent(1, Tokens.NONE, 0));
        requests.set(requests.get() + 1);
    }

    /** @throws BudgetSpentException if no further request may be made */
    public synchronized void check() {
        checkTime();
        check(spent.calls >= limits.calls.orElse(Long.MAX_VALUE), "calls", spent.calls);
        check(spent.tokens.total() >= limits.tokens.orElse(Long.MAX_VALUE), "tokens", spent.tokens.total());
        check(spent.cost >= limits.cost.orElse(Double.POSITIVE_INFINITY), "cost", spent.cost);
    }

    /** How many requests this thread has begun; a caller makes its own on the thread that it is called on. */
    public long requests() {
        return requests.get();
    }

    /** Nanoseconds that are left, 0 or less if none are; {@link Long#MAX_VALUE} if there is no limit. */
    public long nanosLeft() {
        return limits.time
                .map(most -> most.toNanos() - (nanoTime.getAsLong() - begin))
                .orElse(Long.MAX_VALUE);
    }

    public boolean isTimeSpent() {
        return nanosLeft() <= 0;
    }

    /** @throws BudgetSpentException if the time is over */
    public void checkTime() {
        if (isTimeSpent()) {
            throw new BudgetSpentException("the time is spent; what models behind servers answered is kept, go on with"
                    + " a larger --max-time");
        }
    }

    private static void check(boolean isSpent, String what, Number amount) {
        if (isSpent) {
            String number = amount instanceof Double
                    ? String.format(Locale.ROOT, "%,.2f", amount.doubleValue())
                    : String.format(Locale.ROOT, "%,d", amount.longValue());
            throw new BudgetSpentException("the budget is spent: " + what + " so far " + number
                    + "; what was answered is kept, go on with a larger one");
        }
    }
}
