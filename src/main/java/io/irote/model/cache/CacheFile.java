package io.irote.model.cache;

import io.irote.file.AtomicFile;
import io.irote.file.IoCause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The database file in a folder, and beside it the address at which the process that has opened it serves it. */
record CacheFile(Path folder) {
    private static final String NAME = "answers";
    private static final String DATA = NAME + ".mv.db";
    private static final String ADDRESS = NAME + ".server";

    /** The database's name for H2. */
    String database() {
        return folder.resolve(NAME).toAbsolutePath().toString();
    }

    /**
     * The address for the process that opens the file. Every commit is handed to the operating system at once; the space
     * of old versions is used again soon, or the file would grow by 25 KB an answer, but not at once, or a process that is
     * killed while it writes would leave parts of the version before overwritten; no trace file, which would hold prompts.
     */
    String url() {
        return "jdbc:h2:file:" + database() + ";FILE_LOCK=FS;WRITE_DELAY=0;RETENTION_TIME=2000;TRACE_LEVEL_FILE=0";
    }

    /** The address for the other processes, if one was announced. */
    Optional<String> servedAt() {
        Path address = folder.resolve(ADDRESS);
        try {
            return Files.exists(address) ? Optional.of(Files.readString(address)) : Optional.empty();
        } catch (IOException e) {
            throw failure("read", e);
        }
    }

    /** Tells the other processes an address, in a file that only this user can read. */
    void announce(String address) {
        try {
            AtomicFile.writePrivate(folder.resolve(ADDRESS), address.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failure("write to", e);
        }
    }

    /** @throws CacheException if files cannot be made there */
    void prepare() {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new CacheException("cannot write to the cache folder " + folder + ": permission denied", null);
            }
        } catch (IOException e) {
            throw failure("make", e);
        }
    }

    /** In bytes; 0 if there is no file. */
    long size() {
        try {
            return exists() ? Files.size(folder.resolve(DATA)) : 0;
        } catch (IOException e) {
            throw failure("read", e);
        }
    }

    boolean exists() {
        return Files.exists(folder.resolve(DATA));
    }

    void delete() {
        try {
            for (String name : List.of(DATA, ADDRESS)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        } catch (IOException e) {
            throw failure("empty", e);
        }
    }

    private CacheException failure(String what, IOException e) {
        return new CacheException("cannot " + what + " the cache folder " + folder + ": " + IoCause.of(e), e);
    }
}
