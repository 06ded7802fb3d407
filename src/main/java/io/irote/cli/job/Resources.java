package io.irote.cli.job;

import io.irote.cli.core.Session;
import io.irote.cli.option.RunOptions;
import io.irote.model.cache.AnswerCache;
import io.irote.model.limit.Budget;
import io.irote.model.spec.ModelSpec;
import io.irote.runtime.job.Limits;
import io.irote.runtime.job.PriceTable;
import io.irote.runtime.pool.Connections;
import io.irote.runtime.pool.Models;
import io.irote.runtime.pool.Time;
import io.irote.search.RunFolder;
import io.irote.search.RunListener;
import io.irote.search.RunService;
import java.util.List;

/**
 * What all jobs of a command share: the models, their answers, and what may be spent.
 */
public record Resources(Session session, AnswerCache cache, Models models, Limits limits) implements AutoCloseable {

    /**
     * Opens the cache; no model is asked.
     *
     * @param asked the models that will be
     * @throws io.irote.cli.core.UsageException if a limit in dollars is set and a price is not known
     */
    public static Resources open(Session session, RunOptions options, List<ModelSpec> asked) {
        return open(session, options, asked, session.cache());
    }

    /**
     * Opens no cache: all models are examined and asked anew, as they are now.
     *
     * @throws io.irote.cli.core.UsageException if a limit in dollars is set and a price is not known
     */
    public static Resources anew(Session session, RunOptions options, List<ModelSpec> asked) {
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

    public Budget budget() {
        return models.budget();
    }

    /** Counts what the runs spent before, if they are gone on with. */
    public void goOn(List<RunFolder> runs) {
        runs.forEach(run -> budget().add(run.spent()));
    }

    public RunService runs(RunListener listener) {
        return new RunService(models, session.environment().cache(), listener);
    }

    @Override
    public void close() {
        try (cache) {
            models.close();
        }
    }
}
