package io.irote.model.cache;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The database file in a folder, with what H2 puts beside it. */
record CacheFile(Path folder) {
    private static final String NAME = "answers";
    private static final String DATA = NAME + ".mv.db";
    private static final List<String> ALL = List.of(DATA, NAME + ".lock.db", NAME + ".trace.db");

    /**
     * The address of the database. The process that opens it first serves it to the others; every commit is handed to
     * the operating system at once; the space of old versions is used again at once, or the file would grow by 25 KB an
     * answer; no trace file, which would hold prompts.
     */
    String url() {
        return "jdbc:h2:file:" + folder.resolve(NAME).toAbsolutePath()
                + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;RETENTION_TIME=0;TRACE_LEVEL_FILE=0";
    }

    /** @throws CacheException if files cannot be made there */
    void prepare() {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new CacheException("cannot write to the cache folder " + folder, null);
            }
        } catch (IOException e) {
            throw failure("make the cache folder", e);
        }
    }

    /** In bytes; 0 if there is no file. */
    long size() {
        try {
            return exists() ? Files.size(folder.resolve(DATA)) : 0;
        } catch (IOException e) {
            throw failure("read the cache folder", e);
        }
    }

    boolean exists() {
        return Files.exists(folder.resolve(DATA));
    }

    void delete() {
        try {
            for (String name : ALL) {
                Files.deleteIfExists(folder.resolve(name));
            }
        } catch (IOException e) {
            throw failure("empty the cache folder", e);
        }
    }

    private CacheException failure(String what, IOException e) {
        String reason = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : e.getClass().getSimpleName().replace("Exception", "");
        return new CacheException("cannot " + what + " " + folder + ": " + reason, e);
    }
}
