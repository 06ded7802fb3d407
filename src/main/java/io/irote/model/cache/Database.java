package io.irote.model.cache;

import io.irote.model.Sleeper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database file, made when it is needed and made again when the process that served the file has
 * ended. Every piece of work is one transaction and may be done twice.
 */
final class Database implements AutoCloseable {
    /** H2 takes up to four seconds to see that a lock was left by a killed process; several others may be waiting too. */
    private static final int ATTEMPTS = 12;

    private static final Duration BETWEEN = Duration.ofMillis(250);

    private static final Set<Integer> PASSING = Set.of(
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.ERROR_OPENING_DATABASE_1,
            ErrorCode.DATABASE_ALREADY_OPEN_1,
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.OBJECT_CLOSED,
            ErrorCode.LOCK_TIMEOUT_1);

    private static final Set<Integer> DAMAGED = Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.GENERAL_ERROR_1);

    /** What the store says of a file that it could not use for another reason, e.g. a full disk. */
    private static final Set<Integer> UNDAMAGED =
            Set.of(DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_FILE_LOCKED, DataUtils.ERROR_CLOSED);

    static {
        // H2 reads it once. It would serve the file on every network otherwise, if only to refuse what is not local.
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    private final CacheFile file;
    private final Sleeper sleeper;
    private @Nullable Connection connection;

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    Database(CacheFile file, Sleeper sleeper) {
        this.file = file;
        this.sleeper = sleeper;
    }

    /**
     * Does the work; when it returns, what was written is on disk.
     *
     * @throws CacheException if that fails
     */
    synchronized <T> T run(Work<T> work) {
        file.prepare();
        for (int attempt = 1; ; attempt++) {
            try {
                Connection open = open();
                T result = work.with(open);
                open.commit();
                return result;
            } catch (SQLException e) {
                disconnect();
                if (attempt == ATTEMPTS || !PASSING.contains(e.getErrorCode())) {
                    throw failure(e);
                }
                pause();
            }
        }
    }

    private Connection open() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = DriverManager.getConnection(file.url(), "irote", "");
            connection = open;
            open.setAutoCommit(false);
            try (Statement statement = open.createStatement()) {
                for (String sql : Schema.CREATE) {
                    statement.execute(sql);
                }
            }
        }
        return open;
    }

    /** Makes the file as small as its content, if no other process uses it. */
    synchronized void compact() {
        try (Statement statement = open().createStatement()) {
            if (isAlone(statement)) {
                statement.execute("SHUTDOWN COMPACT");
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            disconnect();
        }
    }

    private static boolean isAlone(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
            return rows.next() && rows.getInt(1) == 1;
        }
    }

    private void pause() {
        try {
            sleeper.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CacheException("interrupted while waiting for the answer cache in " + file.folder(), e);
        }
    }

    private CacheException failure(SQLException e) {
        List<Throwable> causes = Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .toList();
        if (DAMAGED.contains(e.getErrorCode()) || causes.stream().anyMatch(Database::isDamage)) {
            return new DamagedCacheException("the answer cache in " + file.folder(), e);
        }
        String reason = String.valueOf(causes.get(causes.size() - 1).getMessage());
        return new CacheException(
                "cannot use the answer cache in " + file.folder() + ": "
                        + reason.lines().findFirst().orElse(""),
                e);
    }

    private static boolean isDamage(Throwable cause) {
        return cause instanceof MVStoreException store && !UNDAMAGED.contains(store.getErrorCode());
    }

    /** A connection that failed is of no further use, whatever it says on closing. */
    private void disconnect() {
        Connection broken = connection;
        connection = null;
        try (Connection closing = broken) {
            // Closing is all that is left to do.
        } catch (SQLException e) {
            // It is gone.
        }
    }

    @Override
    public synchronized void close() {
        disconnect();
    }
}
