package io.irote.cli;

import io.irote.run.RunConfig;
import io.irote.run.RunFolder;
import io.irote.run.RunResult;

/** A run that the user named. */
record NamedRun(Session session, String name) {
    RunFolder folder() {
        return session.runFolder(name);
    }

    RunConfig config() {
        return folder().config()
                .orElseThrow(() -> new UsageException(
                        "there is no run '" + name + "'; 'irote runs list' shows the runs there are"));
    }

    /** Its outcome. */
    RunResult result() {
        RunConfig config = config();
        return folder().result()
                .orElseThrow(() -> new UsageException("the run " + name + " of " + config.trait()
                        + " has not ended; go on with 'irote runs resume " + name + "'"));
    }
}
