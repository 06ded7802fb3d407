package io.irote.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small runs of {@code optimize} on models behind servers. */
public final class SmallRuns {
    public static final int CONCURRENCY = 4;

    private static final List<String> SMALL = List.of(
            "optimize",
            "--candidates",
            "3",
            "--behaviours",
            "1",
            "--samples",
            "1",
            "--iterations",
            "1",
            "--words",
            "30",
            "--concurrency",
            Integer.toString(CONCURRENCY));

    private SmallRuns() {}

    public static String[] command(String... more) {
        return Stream.concat(SMALL.stream(), Stream.of(more)).toArray(String[]::new);
    }

    /** The reflection file of a run, without the times in it. */
    public static String reflection(Path run) throws IOException {
        return Files.readString(run.resolve("reflection.yaml")).replaceAll("(?m)^  (finished|seconds): .*\n", "");
    }
}
