package io.irote.model.cache;

import io.irote.model.call.Sleeper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The database, connected to when it is needed, and again when the process that served it has ended. Every piece of
 * work is one transaction and may be done twice.
 */
final class Database implements AutoCloseable {
    /** With the wait between them ten seconds: the time that a process may take from opening the file to serving it. */
    private static final int ATTEMPTS = 50;

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final CacheFile file;
    private final Sleeper sleeper;
    private @Nullable Access access;

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
                Connection connection = connection();
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException e) {
                close();
                if (attempt == ATTEMPTS || !CacheFailures.isPassing(e)) {
                    throw CacheFailures.of(e, file.folder());
                }
                pause();
            }
        }
    }

    private Connection connection() throws SQLException {
        Access open = access;
        if (open == null) {
            open = Access.to(file);
            access = open;
            open.connection().setAutoCommit(false);
            try (Statement statement = open.connection().createStatement()) {
                for (String sql : Schema.CREATE) {
                    statement.execute(sql);
                }
            }
        }
        return open.connection();
    }

    /** Makes the file as small as its content, if no other process uses it. */
    synchronized void compact() {
        try (Statement statement = connection().createStatement()) {
            if (isAlone(statement)) {
                statement.execute("SHUTDOWN COMPACT");
            }
        } catch (SQLException e) {
            throw CacheFailures.of(e, file.folder());
        } finally {
            close();
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

    /** What was done is committed, and a connection that failed is of no further use, whatever it says on closing. */
    @Override
    public synchronized void close() {
        Access old = access;
        access = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (SQLException e) {
            // It is closed for us.
        }
    }
}
