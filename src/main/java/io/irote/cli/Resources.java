package io.irote.cli;

import io.irote.model.ModelSpec;
import io.irote.model.cache.AnswerCache;
import io.irote.model.layer.Budget;
import io.irote.run.Connections;
import io.irote.run.Limits;
import io.irote.run.Models;
import io.irote.run.PriceTable;
import io.irote.run.RunFolder;
import io.irote.run.RunListener;
import io.irote.run.RunService;
import io.irote.run.Time;
import java.util.List;

/**
 * What all jobs of a command share: the models, their answers, and what may be spent.
 */
record Resources(Session session, AnswerCache cache, Models models, Limits limits) implements AutoCloseable {

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
        Connections connections = options.connections().get(session);
        Budget budget = new Budget(limits.ofBudget(), session.environment().nanoTime());
        Time time = options.quiet() ? session.quietTime() : session.time();
        Models models =
                new Models(connections, cache, prices, time, budget, options.quiet() ? line -> {} : session::note);
        return new Resources(session, cache, models, limits);
    }

    Budget budget() {
        return models.budget();
    }

    /** Counts what the runs spent before, if they are gone on with. */
    void goOn(List<RunFolder> runs) {
        runs.forEach(run -> budget().add(run.spent()));
    }

    RunService runs(RunListener listener) {
        return new RunService(models, session.environment().cache(), listener);
    }

    @Override
    public void close() {
        try (cache) {
            models.close();
        }
    }
}
