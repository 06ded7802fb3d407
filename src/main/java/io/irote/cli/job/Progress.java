package io.irote.cli.job;

import io.irote.cli.core.Session;
import io.irote.model.limit.Budget;
import io.irote.model.spec.Capabilities;
import io.irote.optimizer.Iteration;
import io.irote.optimizer.State;
import io.irote.report.models.ModelNotes;
import io.irote.report.models.PlanReport;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.Limits;
import io.irote.runtime.job.RunConfig;
import io.irote.search.RunFolder;
import io.irote.search.RunListener;
import java.util.Locale;
import java.util.Map;

/** Shows on standard error how far a run is: a bar for a person, a line an iteration for a file, or nothing. */
interface Progress extends RunListener, AutoCloseable {
    @Override
    default void close() {}

    /**
     * @param alone whether no other job runs at the same time
     * @param budget which knows what was spent
     */
    static Progress of(Session session, boolean quiet, boolean alone, Job job, Limits limits, Budget budget) {
        if (quiet) {
            return new Silent();
        }
        Lines lines = new Lines(session, job.config(), limits, budget);
        return alone && session.environment().errTerminal() ? new ProgressBarView(session, job, lines) : lines;
    }

    /** Shows nothing. */
    final class Silent implements Progress {
        @Override
        public void begun(RunFolder folder) {}

        @Override
        public void planned(Job job, Map<String, Capabilities> models, CostPlan plan) {}

        @Override
        public void stepFinished(State state) {}
    }

    /** Tells in lines what begins and what has ended. */
    final class Lines implements Progress {
        private static final double NANOS = 1e9;

        private final Session session;
        private final RunConfig config;
        private final Limits limits;
        private final Budget budget;
        private volatile long begin;
        private volatile long before;

        Lines(Session session, RunConfig config, Limits limits, Budget budget) {
            this.session = session;
            this.config = config;
            this.limits = limits;
            this.budget = budget;
        }

        @Override
        public void begun(RunFolder folder) {
            String status = folder.status();
            if (status.equals("done")) {
                note("this run is done already, in " + session.shown(folder.path()));
            } else if (folder.config().isPresent()) {
                note("going on with " + session.shown(folder.path()) + " (" + status + ")");
            }
        }

        @Override
        public void planned(Job job, Map<String, Capabilities> models, CostPlan plan) {
            begin = session.time().nanos();
            before = budget.spent().tokens().total();
            ModelNotes.of(job.config().cast(), models).forEach(this::note);
            if (plan.calls() > 0) {
                note(PlanReport.line(plan));
            }
            if (!limits.allow(plan)) {
                note("the budget may not last for all "
                        + job.config().settings().iterations() + " iterations");
            }
        }

        @Override
        public void stepFinished(State state) {
            note(config.trait() + " " + line(state.last()) + spent());
        }

        /** What was spent so far, e.g. {@code ; 412 requests, 96,114 tokens}; empty where nothing costs. */
        String spent() {
            Budget.Spent spent = budget.spent();
            if (spent.calls() == 0) {
                return "";
            }
            String cost = spent.cost() > 0 ? String.format(Locale.ROOT, ", $%.2f", spent.cost()) : "";
            return String.format(
                            Locale.ROOT,
                            "; %,d requests, %,d tokens",
                            spent.calls(),
                            spent.tokens().total())
                    + cost
                    + speed(spent.tokens().total() - before);
        }

        /**
         * How fast a model in this process is, all waits included; empty for others, whose tokens are counted
         * elsewhere.
         */
        private String speed(long tokens) {
            double seconds = (session.time().nanos() - begin) / NANOS;
            return config.cast().inProcess() && seconds > 0
                    ? String.format(Locale.ROOT, ", %,.0f tokens a second", tokens / seconds)
                    : "";
        }

        private void note(String line) {
            session.err().println("irote: " + line);
        }

        private static String line(Iteration iteration) {
            return String.format(
                    Locale.ROOT,
                    "iteration %d: score %.2f, %s",
                    iteration.number(),
                    iteration.figures().traitScore(),
                    iteration.replaced()
                            ? String.format(
                                    Locale.ROOT,
                                    "J gained %.4f (%s)",
                                    iteration.gain(),
                                    iteration.incumbent().origin())
                            : iteration.number() == 0 ? "best of the first candidates" : "kept");
        }
    }
}
