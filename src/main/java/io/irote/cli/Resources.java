package io.irote.cli;

import io.irote.model.ModelSpec;
import io.irote.model.cache.AnswerCache;
import io.irote.model.layer.Budget;
import io.irote.run.Connections;
import io.irote.run.Job;
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
     * @param jobs that will be run or planned
     * @throws UsageException if a limit in dollars is set and a price is not known
     */
    static Resources open(Session session, RunOptions options, List<Job> jobs) {
        Limits limits = options.budget().limits();
        PriceTable prices = options.budget().prices(session.environment());
        if (limits.cost().isPresent()) {
            jobs.forEach(job -> refuseUnknownPrices(job, prices));
        }
        Connections connections = options.connections().get(session.environment());
        AnswerCache cache = session.cache();
        Models models = new Models(connections, cache, prices, session.time());
        return new Resources(session, cache, models, limits, new Budget(limits.ofCalls(), Budget.Spent.NOTHING));
    }

    RunService runs(Limits each, RunListener listener) {
        return new RunService(models, session.environment().cache(), each, budget, listener);
    }

    private static void refuseUnknownPrices(Job job, PriceTable prices) {
        for (ModelSpec model : job.config().roles().models()) {
            if (prices.of(model).isEmpty()) {
                throw new UsageException("--max-cost needs the price of " + model
                        + ", which is not known; give it in a file for --prices, or use --max-tokens");
            }
        }
    }

    @Override
    public void close() {
        try (cache) {
            models.close();
        }
    }
}
