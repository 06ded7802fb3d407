package io.irote.cli;

import io.irote.model.cache.AnswerCache;
import io.irote.model.layer.Budget;
import io.irote.model.layer.Interruptible.InterruptedRunException;
import io.irote.optimizer.StopReason;
import io.irote.report.Format;
import io.irote.report.PlanReport;
import io.irote.report.ReportFormat;
import io.irote.report.ReportedRun;
import io.irote.report.RunReports;
import io.irote.run.Job;
import io.irote.run.Limits;
import io.irote.run.Models;
import io.irote.run.PriceTable;
import io.irote.run.RunFailedException;
import io.irote.run.RunFolder;
import io.irote.run.RunResult;
import io.irote.run.RunService;
import java.util.List;

/** Runs jobs in their folders, tells how far they are, and prints the results. */
final class JobRunner {
    private final Session session;
    private final boolean quiet;
    private final Format format;
    private final BudgetOptions budget;
    private final Limits limits;
    private final PriceTable prices;
    private final ConnectionOptions connections;

    /** How a job ended, and what is to be printed of it. */
    record Outcome(ExitCode code, String text) {}

    /** A job and the folder that it runs in. */
    record Placed(Job job, RunFolder folder) {}

    JobRunner(Session session, RunOptions options) {
        this.session = session;
        this.quiet = options.quiet();
        this.format = options.format().get();
        this.budget = options.budget();
        this.limits = options.budget().limits();
        this.prices = options.budget().prices(session.environment());
        this.connections = options.connections();
    }

    /** Prints what the jobs would cost at most; nothing is asked. */
    ExitCode plan(List<Job> jobs) {
        try (AnswerCache cache = session.cache();
                Models models = models(cache)) {
            jobs.forEach(job -> session.out().print(new PlanReport(job, models.plan(job)).render(format)));
        }
        return ExitCode.OK;
    }

    ExitCode run(List<Placed> jobs) {
        jobs.forEach(
                placed -> budget.requirePrices(placed.job().config().roles().models(), prices));
        try (AnswerCache cache = session.cache();
                Models models = models(cache)) {
            Budget shared = new Budget(limits.ofCalls(), Budget.Spent.NOTHING);
            boolean alone = jobs.size() == 1;
            return new Interleaved(session, jobs).run(placed -> {
                Progress progress = Progress.of(session, quiet, alone, placed.job(), limits, shared);
                return run(placed, progress, models, shared);
            });
        }
    }

    private Outcome run(Placed placed, Progress progress, Models models, Budget shared) {
        RunResult result;
        try (progress) {
            result = new RunService(models, session.environment().cache(), limits, shared, progress)
                    .run(placed.job(), placed.folder());
        } catch (InterruptedRunException e) {
            session.err().println("irote: interrupted; go on with the same command" + resume(placed.folder()));
            return new Outcome(ExitCode.INTERRUPTED, "");
        }
        writeReport(placed.folder(), result);
        if (!quiet) {
            session.err()
                    .println("irote: everything about this run is in "
                            + session.shown(placed.folder().path()));
        }
        ExitCode code = result.stop() == StopReason.BUDGET ? ExitCode.BUDGET : ExitCode.OK;
        return new Outcome(code, RunReports.summary(result, format));
    }

    /** The page can be made again at any time: a result is not lost because there is no room for it. */
    private void writeReport(RunFolder folder, RunResult result) {
        try {
            folder.writeReport(RunReports.of(List.of(new ReportedRun(folder.name(), result)), ReportFormat.HTML));
        } catch (RunFailedException e) {
            session.err()
                    .println("irote: " + e.getMessage() + "; the result is safe, write the page elsewhere with:"
                            + " irote report " + session.shown(folder.path()) + " --format html --out FILE");
        }
    }

    private String resume(RunFolder folder) {
        return folder.config().isPresent() ? ", or with: irote runs resume " + session.shown(folder.path()) : "";
    }

    private Models models(AnswerCache cache) {
        return new Models(connections.get(session.environment()), cache, prices, session.time());
    }
}
