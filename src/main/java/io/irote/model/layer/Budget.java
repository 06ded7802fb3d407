package io.irote.model.layer;

import io.irote.model.Tokens;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the calls of a run may cost together. The number of calls is never exceeded; what a call costs is known when it
 * has returned, so that tokens and cost may be exceeded by the calls in flight. Safe for use by several threads.
 */
public final class Budget {
    /**
     * The most of each; an empty one is no limit.
     *
     * @param calls attempts that failed count as well
     * @param cost in the currency of the prices
     */
    public record Limits(OptionalLong calls, OptionalLong tokens, OptionalDouble cost) {
        public static final Limits NONE =
                new Limits(OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.empty());
    }

    /** What has been spent. */
    public record Spent(long calls, Tokens tokens, double cost) {
        public static final Spent NOTHING = new Spent(0, Tokens.NONE, 0);
    }

    private final Limits limits;
    private Spent spent;

    /** @param spent what a resumed run has spent before */
    public Budget(Limits limits, Spent spent) {
        this.limits = limits;
        this.spent = spent;
    }

    public synchronized Spent spent() {
        return spent;
    }

    /**
     * Counts one more call, before it is made.
     *
     * @throws BudgetSpentException if it is one too many
     */
    synchronized void begin() {
        check(spent.calls >= limits.calls.orElse(Long.MAX_VALUE), "calls", spent.calls);
        check(spent.tokens.total() >= limits.tokens.orElse(Long.MAX_VALUE), "tokens", spent.tokens.total());
        check(spent.cost >= limits.cost.orElse(Double.POSITIVE_INFINITY), "cost", spent.cost);
        spent = new Spent(spent.calls + 1, spent.tokens, spent.cost);
    }

    /** Counts what a call cost. */
    synchronized void add(Tokens tokens, Price price) {
        spent = new Spent(spent.calls, spent.tokens.plus(tokens), spent.cost + price.of(tokens));
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
