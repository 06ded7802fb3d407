package io.irote.cli.core;

import java.net.URI;

/** What the user said himself, as opposed to what stands in a file that somebody else may have written. */
public interface Given {
    /** Nothing. */
    Given NOTHING = new Given() {
        @Override
        public boolean onCommandLine(String option) {
            return false;
        }

        @Override
        public boolean inEnvironment(String option) {
            return false;
        }

        @Override
        public boolean names(URI server) {
            return false;
        }
    };

    /** Whether an option stood on the command line. */
    boolean onCommandLine(String option);

    /** Whether the value of an option that did not comes from the environment. */
    boolean inEnvironment(String option);

    /** Whether a model behind this server was named on the command line or in the environment. */
    boolean names(URI server);
}
