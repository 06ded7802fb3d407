package io.irote.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders as a whole: listed, measured, removed. */
final class Disk {
    private Disk() {}

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
