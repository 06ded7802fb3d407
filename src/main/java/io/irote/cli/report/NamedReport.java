package io.irote.cli.report;

import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.cli.option.NamedRun;
import io.irote.evaluation.EvaluationFile;
import io.irote.evaluation.EvaluationResult;
import io.irote.report.answers.KeptAnswers;
import io.irote.report.page.Reported;
import io.irote.search.RunFolder;
import io.irote.search.RunResult;
import io.irote.search.RunStore;
import java.util.List;
import java.util.Optional;

/** What the user wants a report of: a run, an evaluation, or a folder of runs. */
record NamedReport(Session session, String name) {
    /** @throws UsageException if there is nothing of the kind, or only what has not ended */
    List<Reported> all() {
        RunFolder folder = session.runFolder(name);
        if (folder.config().isPresent()) {
            return reported(folder, new NamedRun(session, name).result());
        }
        Optional<EvaluationResult> evaluation = new EvaluationFile(folder.path()).read();
        return evaluation.isPresent()
                ? List.of(new Reported(folder.name(), Optional.empty(), evaluation, new KeptAnswers(folder).read()))
                : within(new RunStore(folder.path()));
    }

    private List<Reported> within(RunStore store) {
        List<RunFolder> runs = store.runs();
        if (runs.isEmpty()) {
            throw new UsageException("there is no run '" + name + "'; 'irote runs list' shows the runs there are");
        }
        List<RunFolder> ended =
                runs.stream().filter(run -> run.result().isPresent()).toList();
        if (ended.isEmpty()) {
            throw new UsageException("no run in " + name + " has ended");
        }
        if (ended.size() < runs.size()) {
            session.err()
                    .println("irote: " + (runs.size() - ended.size()) + " of " + runs.size() + " runs in " + name
                            + " have not ended and are left out");
        }
        return ended.stream()
                .flatMap(run -> reported(run, run.result().orElseThrow()).stream())
                .toList();
    }

    private static List<Reported> reported(RunFolder folder, RunResult result) {
        return Reported.of(folder.name(), result, new EvaluationFile(folder.path()), new KeptAnswers(folder).read());
    }
}
