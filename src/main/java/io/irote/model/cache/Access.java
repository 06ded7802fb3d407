package io.irote.model.cache;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.tools.Server;

/**
 * A process's way to the database file. The operating system lets one process open it; that one serves it to the others
 * on the loopback address. When it ends, however it ends, the file is free, and the next one to ask opens and serves it.
 *
 * <p>H2's own automatic server does the same by the age of a lock file: it needs four seconds to see that a process was
 * killed, and several processes may keep each other out for much longer.
 */
record Access(Connection connection, Optional<Server> server) implements AutoCloseable {
    private static final String USER = "irote";
    private static final int KEY_BYTES = 24;

    static {
        // H2 reads it once. It would listen on every network otherwise, if only to refuse what is not local.
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    static Access to(CacheFile file) throws SQLException {
        try {
            return serving(file, DriverManager.getConnection(file.url(), USER, ""));
        } catch (SQLException e) {
            if (e.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw e;
            }
            String url = file.servedAt().orElseThrow(() -> e);
            return new Access(DriverManager.getConnection(url, USER, ""), Optional.empty());
        }
    }

    /** The key, which only this user can read, keeps other users of the machine out. */
    private static Access serving(CacheFile file, Connection connection) throws SQLException {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        Server server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-key", key, file.database())
                .start();
        file.announce("jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/" + key);
        return new Access(connection, Optional.of(server));
    }

    @Override
    public void close() throws SQLException {
        server.ifPresent(Server::stop);
        connection.close();
    }
}
