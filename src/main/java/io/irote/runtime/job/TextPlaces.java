package io.irote.runtime.job;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the texts may lie that a file records: among the copies beside it, where they were when it was written, if that
 * is in the working folder with the file, or in the file's own folder. A repository within the working folder is a
 * world of its own: its files reach nothing outside of it.
 *
 * @param home the folder of the file
 * @param working the working folder
 * @param currentFirst whether the texts as they are now come before the copies
 */
public record TextPlaces(Path home, Path working, boolean currentFirst) {
    static final String COPIES = "texts";

    /** The place of a text, if there is one that the file may name. */
    Optional<Path> find(String text, String copy) {
        Optional<Path> kept = inside(home, home, COPIES + "/" + copy);
        Optional<Path> current = current(text);
        return (currentFirst ? current.or(() -> kept) : kept.or(() -> current)).or(() -> inside(home, home, text));
    }

    /** What is in a folder, by no link that leads elsewhere. */
    public static Optional<Path> inside(Path home, String text) {
        return inside(home, home, text);
    }

    private Optional<Path> current(String text) {
        return home.startsWith(working) && isRelative(text)
                ? bound().flatMap(bound -> inside(bound, working, text))
                : Optional.empty();
    }

    private static boolean isRelative(String text) {
        try {
            return !Path.of(text).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Optional<Path> bound() {
        return Stream.iterate(home, Path::getParent)
                .takeWhile(folder -> folder.startsWith(working))
                .filter(folder -> folder.equals(working) || Files.exists(folder.resolve(".git")))
                .findFirst();
    }

    private static Optional<Path> inside(Path bound, Path from, String text) {
        try {
            Path path = from.resolve(text).normalize();
            return Files.exists(path) && isInside(bound.toRealPath(), path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isInside(Path bound, Path path) throws IOException {
        if (!path.toRealPath().startsWith(bound)) {
            return false;
        }
        try (Stream<Path> below = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            for (Path each : (Iterable<Path>) below::iterator) {
                if (!each.toRealPath().startsWith(bound)) {
                    return false;
                }
            }
            return true;
        }
    }
}
