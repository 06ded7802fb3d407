package io.irote.cli.job;

import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Interleaved;
import io.irote.cli.core.Session;
import io.irote.cli.option.RunOptions;
import io.irote.model.limit.Interruptible.InterruptedRunException;
import io.irote.optimizer.StopReason;
import io.irote.report.kit.Format;
import io.irote.report.models.PlanReport;
import io.irote.report.page.RunReports;
import io.irote.runtime.job.Job;
import io.irote.search.RunFolder;
import io.irote.search.RunResult;
import io.irote.search.SearchPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs jobs in their folders, tells how far they are, and prints the results. */
public final class JobRunner {
    private final Session session;
    private final RunOptions options;
    private final Format format;

    /** How a job ended, and what is to be printed of it. */
    private record Outcome(ExitCode code, String text, Optional<Throwable> failure) {}

    /** A job and the folder that it runs in. */
    public record Placed(Job job, RunFolder folder) {}

    public JobRunner(Session session, RunOptions options) {
        this.session = session;
        this.options = options;
        this.format = options.format().get();
    }

    /** Prints what the jobs would cost at most; nothing is asked. */
    public ExitCode plan(List<Job> jobs) {
        try (Resources shared = Resources.open(session, options, List.of())) {
            jobs.forEach(job ->
                    session.out().print(new PlanReport(job, SearchPlan.of(job, shared.models())).render(format)));
        }
        return ExitCode.OK;
    }

    /**
     * Runs all to their ends and prints their results in job order.
     *
     * @return the first code that is not OK
     * @throws RuntimeException the first failure; further ones are told on standard error
     */
    public ExitCode run(List<Placed> jobs) {
        List<Outcome> outcomes = new ArrayList<>();
        try (Resources shared = Resources.open(
                session,
                options,
                jobs.stream()
                        .flatMap(placed -> placed.job().config().cast().models().stream())
                        .toList())) {
            shared.goOn(jobs.stream().map(Placed::folder).toList());
            Interleaved.USUALLY.run(
                    jobs,
                    job -> run(job, jobs.size() == 1, shared),
                    (job, failure) -> new Outcome(ExitCode.FAILED, "", Optional.of(failure)),
                    outcome -> {
                        session.out().print(outcome.text());
                        outcomes.add(outcome);
                    });
        }
        rethrow(outcomes.stream().flatMap(o -> o.failure().stream()).toList());
        return outcomes.stream()
                .map(Outcome::code)
                .filter(code -> code != ExitCode.OK)
                .findFirst()
                .orElse(ExitCode.OK);
    }

    private Outcome run(Placed placed, boolean alone, Resources shared) {
        RunResult result;
        try (Progress progress =
                Progress.of(session, options.quiet(), alone, placed.job(), shared.limits(), shared.budget())) {
            result = shared.runs(progress).run(placed.job(), placed.folder());
        } catch (InterruptedRunException e) {
            session.err().println("irote: interrupted; go on with the same command" + resume(placed.folder()));
            return new Outcome(ExitCode.INTERRUPTED, "", Optional.empty());
        }
        new ReportPage(session).write(placed.folder(), result);
        if (!options.quiet()) {
            session.err()
                    .println("irote: everything about this run is in "
                            + session.shown(placed.folder().path()));
        }
        ExitCode code = result.stop() == StopReason.BUDGET ? ExitCode.BUDGET : ExitCode.OK;
        return new Outcome(code, RunReports.summary(result, format), Optional.empty());
    }

    private String resume(RunFolder folder) {
        return folder.config().isPresent() ? ", or with: irote runs resume " + session.shown(folder.path()) : "";
    }

    private void rethrow(List<Throwable> failures) {
        if (failures.isEmpty()) {
            return;
        }
        failures.stream().skip(1).forEach(later -> session.err().println("irote: " + later.getMessage()));
        if (failures.get(0) instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failures.get(0);
    }
}
