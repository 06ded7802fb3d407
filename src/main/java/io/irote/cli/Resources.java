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
import java.util.List;

/** What all jobs of a command share: the models, their answers, and what may be spent. */
record Resources(Session session, AnswerCache cache, Models models, Limits limits, Budget budget)
        implements AutoCloseable {

    /**
     * Opens the cache; no model is asked.
     *
     * @param asked the models that will be
     * @throws UsageException if a limit in dollars is set and a price is not known
     */
    static Resources open(Session session, RunOptions options, List<ModelSpec> asked) {
        Limits limits = options.budget().limits();
        PriceTable prices = options.budget().prices(session.environment());
        options.budget().requirePrices(asked, prices);
        Connections connections = options.connections().get(session.environment());
        AnswerCache cache = session.cache();
        Models models = new Models(connections, cache, prices, session.time());
        return new Resources(session, cache, models, limits, new Budget(limits.ofCalls(), Budget.Spent.NOTHING));
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
