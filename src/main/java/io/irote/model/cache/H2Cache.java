package io.irote.model.cache;

import io.irote.model.call.Sleeper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cache in an H2 database file, which several processes may use at once. */
public final class H2Cache implements AnswerCache {
    private static final HexFormat HEX = HexFormat.of();

    private final Database database;
    private final Clock clock;

    /**
     * The cache in a folder, which is made when the first answer is looked up.
     *
     * @param sleeper waits for other processes to let go of the file
     */
    public H2Cache(Path folder, Clock clock, Sleeper sleeper) {
        this.database = new Database(new CacheFile(folder), sleeper);
        this.clock = clock;
    }

    /**
     * The cache in a folder, which is made now.
     *
     * @throws CacheException if it cannot be made, or nothing can be written there
     */
    public static H2Cache in(Path folder, Clock clock, Sleeper sleeper) {
        new CacheFile(folder).prepare();
        return new H2Cache(folder, clock, sleeper);
    }

    @Override
    public Map<String, String> find(Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : database.run(connection -> find(connection, keys));
    }

    /** A join, because H2 compares every row with every value of {@code = ANY(?)}. */
    private Map<String, String> find(Connection connection, Collection<String> keys) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        Object[] hashes = keys.stream().map(HEX::parseHex).toArray();
        Map<String, String> found = new HashMap<>();
        List<byte[]> unused = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT a.hash, a.json, a.used FROM UNNEST(?) AS k (hash) JOIN answer a ON a.hash = k.hash")) {
            select.setArray(1, connection.createArrayOf("BINARY VARYING", hashes));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(HEX.formatHex(rows.getBytes(1)), rows.getString(2));
                    if (rows.getObject(3, LocalDate.class).isBefore(today)) {
                        unused.add(rows.getBytes(1));
                    }
                }
            }
        }
        touch(connection, unused, today);
        return found;
    }

    private static void touch(Connection connection, List<byte[]> hashes, LocalDate today) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE answer SET used = ? WHERE hash = ?")) {
            for (byte[] hash : hashes) {
                update.setObject(1, today);
                update.setBytes(2, hash);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    @Override
    public void store(List<StoredAnswer> answers) {
        database.run(connection -> {
            try (PreparedStatement merge =
                    connection.prepareStatement("MERGE INTO answer KEY (hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (StoredAnswer answer : answers) {
                    bind(merge, answer);
                    merge.addBatch();
                }
                return merge.executeBatch();
            }
        });
    }

    private void bind(PreparedStatement merge, StoredAnswer answer) throws SQLException {
        merge.setBytes(1, HEX.parseHex(answer.key()));
        merge.setString(2, answer.port());
        merge.setString(3, answer.model());
        merge.setString(4, answer.json());
        merge.setLong(5, answer.cost().prompt());
        merge.setLong(6, answer.cost().completion());
        merge.setObject(7, OffsetDateTime.now(clock));
        merge.setObject(8, LocalDate.now(clock));
    }

    @Override
    public Optional<String> document(String name) {
        return database.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT json FROM document WHERE name = ?")) {
                select.setString(1, name);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void putDocument(String name, String json) {
        database.run(connection -> {
            try (PreparedStatement merge =
                    connection.prepareStatement("MERGE INTO document KEY (name) VALUES (?, ?, ?)")) {
                merge.setString(1, name);
                merge.setString(2, json);
                merge.setObject(3, OffsetDateTime.now(clock));
                return merge.executeUpdate();
            }
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
