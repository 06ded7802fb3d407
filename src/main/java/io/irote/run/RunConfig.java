package io.irote.run;

import io.irote.optimizer.Settings;

/**
 * Everything that a run's result follows from: two runs with equal configurations give the same reflection.
 *
 * @param trait ID with its pole
 * @param traitFile the user's own trait file, or empty
 * @param traitsDir the user's own catalogue folder, or empty
 * @param catalogue hash of the catalogue's content
 * @param irote version of the program
 */
public record RunConfig(
        int schema,
        String trait,
        String model,
        Settings settings,
        String traitFile,
        String traitsDir,
        boolean sensitive,
        String catalogue,
        String irote) {
    /** The version of this form. */
    public static final int SCHEMA = 1;
}
