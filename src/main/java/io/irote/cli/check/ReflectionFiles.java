package io.irote.cli.check;

import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.runtime.job.Job;
import io.irote.search.SavedReflection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The reflection files that the user named. */
record ReflectionFiles(Session session) {
    private static final String NAME = "reflection.yaml";

    /**
     * Jobs for the files that names stand for, each file once; a name of nothing is a job that is refused.
     *
     * @param maker makes a job of what a file says
     */
    List<CheckJob> jobs(List<String> names, BiFunction<Path, SavedReflection, Job> maker) {
        Map<Path, CheckJob> jobs = new LinkedHashMap<>();
        for (String name : names) {
            try {
                find(name)
                        .forEach(file -> jobs.computeIfAbsent(
                                file, f -> CheckJob.of(session.shown(f).toString(), f, maker)));
            } catch (UsageException | UncheckedIOException e) {
                jobs.put(Path.of(name), new CheckJob.Refused(name, "", e));
            }
        }
        return List.copyOf(jobs.values());
    }

    /** A file, the one in a run, or all in and below a folder, in alphabetical order. */
    private List<Path> find(String named) {
        Path path = session.runFolder(named).path().normalize();
        if (!Files.exists(path)) {
            throw new UsageException("there is no file, folder or run '" + named + "'");
        }
        List<Path> found = Files.isDirectory(path) ? below(path) : List.of(path);
        if (found.isEmpty()) {
            throw new UsageException("there is no " + NAME + " in or below '" + named + "'");
        }
        return found;
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.endsWith(NAME) && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
