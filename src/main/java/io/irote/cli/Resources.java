package io.irote.cli;

import io.irote.model.ModelSpec;
import io.irote.model.cache.AnswerCache;
import io.irote.model.layer.Budget;
import io.irote.run.Connections;
import io.irote.run.Limits;
import io.irote.run.Models;
import io.irote.run.PriceTable;
import io.irote.run.RunListener;
import io.irote.run.RunService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What all jobs of a command share: the models, their answers, and what may be spent.
 *
 * @param begin when the command began to spend
 */
record Resources(Session session, AnswerCache cache, Models models, Limits limits, Budget budget, Instant begin)
        implements AutoCloseable {

    /**
     * Opens the cache; no model is asked.
     *
     * @param asked the models that will be
     * @throws UsageException if a limit in dollars is set and a price is not known
     */
    static Resources open(Session session, RunOptions options, List<ModelSpec> asked) {
        return open(session, options, asked, session.cache());
    }

    /**
     * Opens no cache: all models are examined and asked anew, as they are now.
     *
     * @throws UsageException if a limit in dollars is set and a price is not known
     */
    static Resources anew(Session session, RunOptions options, List<ModelSpec> asked) {
        return open(session, options, asked, AnswerCache.NONE);
    }

    private static Resources open(Session session, RunOptions options, List<ModelSpec> asked, AnswerCache cache) {
        Limits limits = options.budget().limits();
        PriceTable prices = options.budget().prices(session.environment());
        options.budget().requirePrices(asked, prices);
        Connections connections = options.connections().get(session.environment());
        Models models = new Models(connections, cache, prices, session.time());
        Budget budget = new Budget(limits.ofCalls(), Budget.Spent.NOTHING);
        return new Resources(
                session,
                cache,
                models,
                limits,
                budget,
                session.environment().clock().instant());
    }

    /** The limits, less the time that has passed. */
    Limits left() {
        return limits.after(
                Duration.between(begin, session.environment().clock().instant()));
    }

    RunService runs(Limits each, RunListener listener) {
        return new RunService(models, session.environment().cache(), each, budget, listener);
    }

    @Override
    public void close() {
        try (cache) {
            models.close();
        }
    }
}
