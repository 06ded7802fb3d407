package io.irote.cli.batch;

import io.irote.cli.batch.BatchJob.Ready;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Failures;
import io.irote.cli.core.Interleaved;
import io.irote.cli.core.Session;
import io.irote.cli.job.ReportPage;
import io.irote.cli.job.Resources;
import io.irote.cli.option.RunOptions;
import io.irote.model.limit.BudgetSpentException;
import io.irote.optimizer.StopReason;
import io.irote.report.batch.BatchEntry;
import io.irote.report.batch.BatchEntry.Status;
import io.irote.report.batch.BatchPlan;
import io.irote.report.batch.BatchReport;
import io.irote.report.models.PlanReport;
import io.irote.runtime.job.CostPlan;
import io.irote.search.RunResult;
import io.irote.search.SearchPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the jobs of a batch, tells of each when it begins and ends, and prints a summary of all. */
final class BatchRunner {
    private final Session session;
    private final RunOptions options;
    private final Failures failures;
    private final Set<String> notes = ConcurrentHashMap.newKeySet();

    BatchRunner(Session session, RunOptions options, Failures failures) {
        this.session = session;
        this.options = options;
        this.failures = failures;
    }

    /** Prints the jobs with what they would cost at most; nothing is asked. */
    ExitCode plan(List<BatchJob> jobs) {
        Map<String, CostPlan> plans = new LinkedHashMap<>();
        try (Resources shared = Resources.open(session, options, List.of())) {
            ready(jobs).forEach(job -> plans.put(job.name(), SearchPlan.of(job.job(), shared.models())));
        }
        session.out().print(new BatchPlan(plans).render(options.format().get()));
        List<BatchJob.Refused> refused = only(BatchJob.Refused.class, jobs);
        refused.forEach(job -> failures.report(job.name() + ": ", job.reason()));
        return refused.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    /** Carries out all that can begin; the code is the worst of what became of them. */
    ExitCode run(List<BatchJob> jobs, Interleaved interleaved) {
        List<BatchEntry> entries = new ArrayList<>();
        try (Resources shared = Resources.open(
                session,
                options,
                ready(jobs).stream()
                        .flatMap(job -> job.job().config().cast().models().stream())
                        .toList())) {
            shared.goOn(ready(jobs).stream().map(Ready::folder).toList());
            tellPlan(ready(jobs), shared);
            interleaved.run(jobs, job -> ended(job.ready(), shared), this::failed, entries::add);
        }
        session.out().print(new BatchReport(entries).render(options.format().get()));
        return code(entries.stream().map(BatchEntry::status).toList());
    }

    private void tellPlan(List<Ready> jobs, Resources shared) {
        CostPlan plan = CostPlan.sum(jobs.stream()
                .map(job -> SearchPlan.of(job.job(), shared.models()))
                .toList());
        if (plan.calls() > 0) {
            note(jobs.size() + " jobs: " + PlanReport.line(plan));
        }
    }

    /** @throws BudgetSpentException if there was no time left to begin it */
    private BatchEntry ended(Ready job, Resources shared) {
        if (shared.budget().isTimeSpent()) {
            throw new BudgetSpentException("the time was spent before it began");
        }
        BatchProgress progress = new BatchProgress(session, options.quiet(), job.name(), notes);
        RunResult result = shared.runs(progress).run(job.job(), job.folder());
        Status status = result.stop() == StopReason.BUDGET ? Status.BUDGET : Status.DONE;
        new ReportPage(session).write(job.folder(), result);
        BatchEntry entry = new BatchEntry(job.name(), job.varying(), status, Optional.of(result), "");
        note(entry.line() + ", in " + session.shown(job.folder().path()));
        return entry;
    }

    private BatchEntry failed(BatchJob job, Throwable failure) {
        Failures.Told told = failures.report(job.name() + ": ", failure);
        Status status =
                switch (told.code()) {
                    case BUDGET -> Status.BUDGET;
                    case INTERRUPTED -> Status.INTERRUPTED;
                    default -> Status.FAILED;
                };
        return new BatchEntry(job.name(), job.varying(), status, Optional.empty(), told.line());
    }

    private void note(String line) {
        if (!options.quiet()) {
            session.err().println("irote: " + line);
        }
    }

    private static ExitCode code(List<Status> ends) {
        if (ends.contains(Status.INTERRUPTED)) {
            return ExitCode.INTERRUPTED;
        }
        if (ends.contains(Status.FAILED)) {
            return ExitCode.FAILED;
        }
        return ends.contains(Status.BUDGET) ? ExitCode.BUDGET : ExitCode.OK;
    }

    private static List<Ready> ready(List<BatchJob> jobs) {
        return only(Ready.class, jobs);
    }

    private static <T extends BatchJob> List<T> only(Class<T> kind, List<BatchJob> jobs) {
        return jobs.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
