package io.irote.trait.file;

import io.irote.file.IoCause;
import io.irote.text.FileProblemsException;
import io.irote.text.Problem;
import io.irote.text.Severity;
import io.irote.trait.Trait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads all trait files in and below a folder of the user's. */
public final class TraitFolder {
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Trait> traits = new TreeMap<>();

    private TraitFolder() {}

    public static Collection<Trait> read(Path folder) {
        TraitFolder reader = new TraitFolder();
        files(folder).forEach(reader::add);
        if (!reader.problems.isEmpty()) {
            throw new FileProblemsException(reader.problems);
        }
        return reader.traits.values();
    }

    /** Everything that is wrong with the files, file by file, and then what is wrong with them together. */
    static List<Problem> validate(Path folder) {
        Set<Problem> problems = new LinkedHashSet<>();
        try {
            files(folder).forEach(file -> problems.addAll(TraitFile.validate(file)));
            read(folder);
        } catch (FileProblemsException e) {
            problems.addAll(e.problems());
        }
        return List.copyOf(problems);
    }

    private void add(Path file) {
        try {
            Trait trait = TraitFile.read(file);
            if (traits.putIfAbsent(trait.id().name(), trait) != null) {
                problems.add(problem(file, "another file of the folder also defines " + trait.id()));
            }
        } catch (FileProblemsException e) {
            problems.addAll(e.problems());
        }
    }

    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new FileProblemsException(List.of(problem(folder, "not a folder with trait files")));
        }
        try (Stream<Path> below = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> files = below.filter(file -> isTraitFile(folder.relativize(file)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new FileProblemsException(
                        List.of(problem(folder, "there is no .yaml file in or below this folder")));
            }
            return files;
        } catch (IOException e) {
            throw new FileProblemsException(List.of(problem(folder, "cannot be read: " + IoCause.of(e))));
        } catch (UncheckedIOException e) {
            throw new FileProblemsException(
                    List.of(problem(folder, "cannot be read: " + IoCause.of(Objects.requireNonNull(e.getCause())))));
        }
    }

    /** A working folder may hold settings, runs and hidden files besides traits. */
    private static boolean isTraitFile(Path file) {
        boolean foreign = file.endsWith("irote.yaml")
                || file.startsWith("irote-runs")
                || StreamSupport.stream(file.spliterator(), false)
                        .anyMatch(name -> name.toString().startsWith("."));
        return !foreign && file.toString().matches(".*\\.ya?ml");
    }

    private static Problem problem(Path file, String message) {
        return new Problem(file.toString(), 0, Severity.ERROR, message);
    }
}
