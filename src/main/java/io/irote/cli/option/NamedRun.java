package io.irote.cli.option;

import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.runtime.job.RunConfig;
import io.irote.search.RunFolder;
import io.irote.search.RunResult;

/** A run that the user named. */
public record NamedRun(Session session, String name) {
    public RunFolder folder() {
        return session.runFolder(name);
    }

    public RunConfig config() {
        return folder().config()
                .orElseThrow(() -> new UsageException(
                        "there is no run '" + name + "'; 'irote runs list' shows the runs there are"));
    }

    /** Its outcome. */
    public RunResult result() {
        RunConfig config = config();
        return folder().result()
                .orElseThrow(() -> new UsageException("the run " + name + " of " + config.trait()
                        + " has not ended; go on with 'irote runs resume " + name + "'"));
    }
}
