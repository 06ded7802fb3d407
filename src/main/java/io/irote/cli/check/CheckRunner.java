package io.irote.cli.check;

import io.irote.cli.check.CheckJob.Ready;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Failures;
import io.irote.cli.core.Interleaved;
import io.irote.cli.core.Session;
import io.irote.cli.job.Resources;
import io.irote.cli.option.RunOptions;
import io.irote.evaluation.EvaluationService;
import io.irote.model.spec.ModelSpec;
import io.irote.report.check.CheckEntry;
import io.irote.report.check.CheckEntry.Status;
import io.irote.score.Gate;
import java.util.ArrayList;
import java.util.List;

/** Scores reflections again, tells of each that did not pass, and keeps what became of all. */
final class CheckRunner {
    private final Session session;
    private final RunOptions options;
    private final Gate gate;
    private final boolean frozen;
    private final Failures failures;

    /** A reflection's check with the code that the program would end with if it were the only one. */
    private record Ended(CheckEntry entry, ExitCode code) {}

    /** What became of all. */
    record Outcome(List<CheckEntry> entries, ExitCode code) {}

    /** @param frozen whether changed texts are a failure */
    CheckRunner(Session session, RunOptions options, Gate gate, boolean frozen, Failures failures) {
        this.session = session;
        this.options = options;
        this.gate = gate;
        this.frozen = frozen;
        this.failures = failures;
    }

    Outcome run(List<CheckJob> jobs) {
        List<Ended> ended = new ArrayList<>();
        List<Ready> ready = jobs.stream()
                .filter(Ready.class::isInstance)
                .map(Ready.class::cast)
                .toList();
        List<ModelSpec> models = ready.stream()
                .flatMap(job -> job.job().config().cast().models().stream())
                .distinct()
                .toList();
        try (Resources shared = Resources.anew(session, options, models)) {
            Interleaved.asking(models).run(jobs, job -> scored(job.ready(), shared), this::failed, ended::add);
        }
        return outcome(ended);
    }

    /** What was found task by task is corrected for all that was checked, and so told last. */
    private Outcome outcome(List<Ended> ended) {
        List<CheckEntry> entries =
                CheckEntry.together(ended.stream().map(Ended::entry).toList());
        entries.stream().flatMap(entry -> entry.changeLines().stream()).forEach(this::note);
        return new Outcome(entries, code(ended.stream().map(Ended::code).toList()));
    }

    /** Scores answers that were given before; no model is asked. */
    Outcome recorded(List<CheckJob> jobs) {
        RecordedScoring scoring = new RecordedScoring(gate);
        List<Ended> ended = new ArrayList<>();
        Interleaved.USUALLY.run(jobs, job -> told(scoring.entry(job.ready())), this::failed, ended::add);
        return outcome(ended);
    }

    private Ended scored(Ready job, Resources shared) {
        return told(new AskedScoring(gate, frozen).entry(job, () -> new EvaluationService(
                        shared.models(), session.environment().cache(), this::note)
                .heldOut(job.job(), job.saved().reflection())));
    }

    private Ended told(CheckEntry entry) {
        entry.problems().forEach(problem -> session.err().println("irote: " + problem));
        entry.noteLines().forEach(this::note);
        return new Ended(entry, entry.status() == Status.FAILED ? ExitCode.GATE : ExitCode.OK);
    }

    private Ended failed(CheckJob job, Throwable failure) {
        Failures.Told told = failures.report(CheckEntry.subject(job.trait(), job.file()) + ": ", failure);
        return new Ended(
                new CheckEntry(job.file(), job.trait(), job.model(), gate, List.of(), List.of(), told.line()),
                told.code());
    }

    private void note(String line) {
        if (!options.quiet()) {
            session.err().println("irote: " + line);
        }
    }

    /** A score that fell is certain, whatever else could not be found out. */
    private static ExitCode code(List<ExitCode> codes) {
        for (ExitCode first : List.of(ExitCode.INTERRUPTED, ExitCode.GATE)) {
            if (codes.contains(first)) {
                return first;
            }
        }
        return codes.stream().filter(code -> code != ExitCode.OK).findFirst().orElse(ExitCode.OK);
    }
}
