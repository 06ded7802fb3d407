package io.irote.cli;

import io.irote.model.layer.Interruptible.InterruptedRunException;
import io.irote.optimizer.StopReason;
import io.irote.report.Format;
import io.irote.report.RunReports;
import io.irote.run.RunFolder;
import io.irote.run.RunResult;
import io.irote.run.RunService;
import io.irote.run.RunService.Job;
import java.time.Duration;
import java.util.Optional;

/** Runs a job in a folder, tells how far it is, and prints the result. */
final class JobRunner {
    private final Session session;
    private final boolean quiet;
    private final Format format;

    JobRunner(Session session, boolean quiet, Format format) {
        this.session = session;
        this.quiet = quiet;
        this.format = format;
    }

    ExitCode run(Job job, RunFolder folder, Optional<Duration> maxTime) {
        RunResult result;
        int iterations = job.config().settings().iterations();
        try (Progress progress = Progress.of(session, quiet, job.config().trait(), iterations)) {
            Environment world = session.environment();
            Runnable begun = () -> {
                announce(folder);
                progress.begin();
            };
            result = new RunService(world.clock(), world.interrupted(), world.cache(), maxTime, begun, progress)
                    .run(job, folder);
        } catch (InterruptedRunException e) {
            session.err().println("irote: interrupted; go on with the same command" + resume(folder));
            return ExitCode.INTERRUPTED;
        }
        session.out().print(RunReports.summary(result, format));
        note("everything about this run is in " + session.shown(folder.path()));
        return result.stop() == StopReason.BUDGET ? ExitCode.BUDGET : ExitCode.OK;
    }

    private String resume(RunFolder folder) {
        return folder.config().isPresent() ? ", or with: irote runs resume " + session.shown(folder.path()) : "";
    }

    private void announce(RunFolder folder) {
        note("the embedded engine answers: a simulated respondent, no language model");
        String status = folder.status();
        if (status.equals("done")) {
            note("this run is done already, in " + session.shown(folder.path()));
        } else if (folder.config().isPresent()) {
            note("going on with " + session.shown(folder.path()) + " (" + status + ")");
        }
    }

    private void note(String line) {
        if (!quiet) {
            session.err().println("irote: " + line);
        }
    }
}
