package io.irote.hub;

import io.irote.model.ModelException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps other processes away from a repository's files until closed. The empty file that is locked stays. */
record StoreLock(FileChannel channel) implements AutoCloseable {
    /** @throws ModelException if another process works there */
    static StoreLock of(Path file, Repository repository) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new ModelException(
                    "another irote is pulling or removing " + repository + "; try again when it has ended");
        }
        return new StoreLock(channel);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
