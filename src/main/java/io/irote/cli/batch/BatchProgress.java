package io.irote.cli.batch;

import io.irote.cli.core.Session;
import io.irote.model.spec.Capabilities;
import io.irote.optimizer.State;
import io.irote.report.models.ModelNotes;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.Job;
import io.irote.search.RunFolder;
import io.irote.search.RunListener;
import java.util.Map;
import java.util.Set;

/**
 * Tells that a job of a batch begins, and what its models can do if no other job has told it.
 *
 * @param notes what was told already, by all jobs
 */
record BatchProgress(Session session, boolean quiet, String name, Set<String> notes) implements RunListener {
    @Override
    public void begun(RunFolder folder) {
        String status = folder.status();
        if (status.equals("done")) {
            note(name + ": is done already");
        } else {
            note(name + (folder.config().isPresent() ? ": goes on (" + status + ")" : ": begins"));
        }
    }

    @Override
    public void planned(Job job, Map<String, Capabilities> models, CostPlan plan) {
        ModelNotes.of(job.config().cast(), models).stream().filter(notes::add).forEach(this::note);
    }

    @Override
    public void stepFinished(State state) {}

    private void note(String line) {
        if (!quiet) {
            session.err().println("irote: " + line);
        }
    }
}
