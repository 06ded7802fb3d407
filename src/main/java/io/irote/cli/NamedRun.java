package io.irote.cli;

import io.irote.run.RunConfig;
import io.irote.run.RunFolder;

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
}
