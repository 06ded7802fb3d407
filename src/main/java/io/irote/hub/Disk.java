package io.irote.hub;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders as a whole: put in place, measured, removed. */
final class Disk {
    private Disk() {}

    /** Gives a finished file its name, at once and in place of what was there. */
    static void publish(Path draft, Path file) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes a file, or a folder with all that is in it, if there is one, and returns how many bytes it held. */
    static long remove(Path root) throws IOException {
        if (!Files.exists(root)) {
            return 0;
        }
        long freed = 0;
        for (Path path : contentFirst(root)) {
            freed += Files.isRegularFile(path) ? Files.size(path) : 0;
            Files.delete(path);
        }
        return freed;
    }

    /** Removes the folders in which there is no file, the topmost included. */
    static void removeEmpty(Path root) throws IOException {
        for (Path path : Files.exists(root) ? contentFirst(root) : List.<Path>of()) {
            if (Files.isDirectory(path) && list(path).isEmpty()) {
                Files.delete(path);
            }
        }
    }

    /** The names in a folder; none if there is no folder. */
    static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    private static List<Path> contentFirst(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
