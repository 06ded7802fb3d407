package io.irote.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a file whole or not at all: what was there stays until the new content is on the disk. Several processes may
 * write the same file; each has a draft of its own, and the last one to end wins.
 */
public final class AtomicFile {
    private static final AtomicLong DRAFTS = new AtomicLong();
    private static final Pattern DRAFT = Pattern.compile("(\\d{1,18})-\\d+\\.new");
    private static final int ATTEMPTS = 3;

    private AtomicFile() {}

    /** @throws IOException if the file cannot be written; what was there before stays */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path path, byte[] content) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            // A pipe or a terminal: there is nothing to replace.
            Files.write(path, content);
            return;
        }
        Path file = Files.isSymbolicLink(path) ? path.toRealPath() : path;
        for (int attempt = 1; ; attempt++) {
            try {
                replace(file, content);
                return;
            } catch (NoSuchFileException e) {
                // A process that sees other process IDs, e.g. in a container, may take this draft for a left one.
                if (attempt == ATTEMPTS || !Files.isDirectory(folder(file))) {
                    throw (IOException) new NoSuchFileException(file.toString()).initCause(e);
                }
            } catch (AccessDeniedException e) {
                throw (IOException) new AccessDeniedException(file.toString()).initCause(e);
            }
        }
    }

    private static void replace(Path file, byte[] content) throws IOException {
        clear(file);
        // Hidden: a draft that a killed process left does not make a run folder look used.
        Path draft = file.resolveSibling(
                prefix(file) + ProcessHandle.current().pid() + "-" + DRAFTS.incrementAndGet() + ".new");
        try {
            flush(draft, content);
            publish(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Removes what killed processes left of this file. */
    private static void clear(Path file) throws IOException {
        String prefix = prefix(file);
        try (DirectoryStream<Path> drafts =
                Files.newDirectoryStream(folder(file), draft -> name(draft).startsWith(prefix))) {
            for (Path draft : drafts) {
                if (isLeft(name(draft).substring(prefix.length()))) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static boolean isLeft(String rest) {
        Matcher draft = DRAFT.matcher(rest);
        return draft.matches()
                && ProcessHandle.of(Long.parseLong(draft.group(1))).isEmpty();
    }

    private static String prefix(Path file) {
        return "." + file.getFileName() + ".";
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    private static void flush(Path draft, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /**
     * Like {@link #write}, for what can be had again: it is not waited for until it is on the disk, and only this user
     * can read it.
     */
    public static void writePrivate(Path file, byte[] content) throws IOException {
        Path draft = Files.createTempFile(folder(file), "." + file.getFileName(), ".new");
        try {
            Files.write(draft, content);
            publish(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Gives a finished file its name, at once and in place of what was there. */
    public static void publish(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
