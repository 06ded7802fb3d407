package io.irote.model.cache;

import io.irote.model.call.Sleeper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Tells how large the cache in a folder is, and makes it smaller. Every method throws {@link CacheException}. */
public final class Upkeep implements AutoCloseable {
    /** About what a row and its place in the index take beside the text of the answer and the name of the model. */
    private static final int ROW_BYTES = 120;

    private final CacheFile file;
    private final Database database;

    /** @param sleeper waits for other processes to let go of the file */
    public Upkeep(Path folder, Sleeper sleeper) {
        this.file = new CacheFile(folder);
        this.database = new Database(file, sleeper);
    }

    public CacheStats stats() {
        return file.exists() ? database.run(this::stats) : new CacheStats(List.of(), 0, 0);
    }

    private CacheStats stats(Connection connection) throws SQLException {
        List<CacheStats.Share> shares = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("""
                    SELECT model, port, COUNT(*), SUM(prompt_tokens), SUM(completion_tokens) FROM answer
                    GROUP BY model, port ORDER BY model, port""")) {
                while (rows.next()) {
                    shares.add(new CacheStats.Share(
                            rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM document")) {
                rows.next();
                return new CacheStats(shares, rows.getLong(1), file.size());
            }
        }
    }

    /** Removes what was last used before a day, and returns the number of answers removed. */
    public long removeUnusedSince(LocalDate day) {
        return remove(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM answer WHERE used < ?")) {
                delete.setObject(1, day);
                return delete.executeLargeUpdate();
            }
        });
    }

    /**
     * Removes what was not used for the longest time, until the rest fits, and returns the number of answers removed.
     */
    public long shrinkTo(long bytes) {
        return remove(connection -> {
            List<byte[]> hashes = beyond(connection, bytes);
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM answer WHERE hash = ?")) {
                for (byte[] hash : hashes) {
                    delete.setBytes(1, hash);
                    delete.addBatch();
                }
                delete.executeBatch();
            }
            return (long) hashes.size();
        });
    }

    private static List<byte[]> beyond(Connection connection, long bytes) throws SQLException {
        List<byte[]> hashes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT hash, OCTET_LENGTH(json) + OCTET_LENGTH(model) FROM answer
                ORDER BY used DESC, created DESC, hash""")) {
            try (ResultSet rows = select.executeQuery()) {
                long sum = 0;
                while (rows.next()) {
                    sum += rows.getLong(2) + ROW_BYTES;
                    if (sum > bytes) {
                        hashes.add(rows.getBytes(1));
                    }
                }
            }
        }
        return hashes;
    }

    /** Removes everything, and returns the number of answers removed; empty if the cache was damaged. */
    public OptionalLong clear() {
        try {
            return OptionalLong.of(remove(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("DELETE FROM document");
                    return statement.executeLargeUpdate("DELETE FROM answer");
                }
            }));
        } catch (DamagedCacheException e) {
            file.delete();
            return OptionalLong.empty();
        }
    }

    private long remove(Database.Work<Long> work) {
        if (!file.exists()) {
            return 0;
        }
        long removed = database.run(work);
        database.compact();
        return removed;
    }

    @Override
    public void close() {
        database.close();
    }
}
