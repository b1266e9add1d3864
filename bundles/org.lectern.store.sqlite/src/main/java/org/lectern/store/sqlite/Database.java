package org.lectern.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** The file, and how connections to it are set up. */
record Database(Path file) {
    /** Readers wait so long where another process recovers or closes the file. */
    private static final int READER_WAITS_MILLIS = 5_000;

    private static final String READER = """
            PRAGMA busy_timeout = %d;
            PRAGMA query_only = 1;
            PRAGMA cache_size = -8000;
            """.formatted(READER_WAITS_MILLIS);

    /**
     * The writer does not let SQLite wait for the lock, since SQLite's own waiting backs off to 100 ms and starves: see
     * {@link Turn}. A checkpoint every 16 MB keeps pages that an import touches again and again from being copied often.
     */
    private static final String WRITER = """
            PRAGMA busy_timeout = 0;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = 1;
            PRAGMA cache_size = -32000;
            PRAGMA wal_autocheckpoint = 4000;
            PRAGMA journal_size_limit = 67108864;
            """;

    private static final Properties SETTINGS = new Properties();

    static {
        // Else each INSERT is followed by a SELECT of the key it made.
        SETTINGS.setProperty(SQLiteConfig.Pragma.JDBC_GET_GENERATED_KEYS.getPragmaName(), "false");
    }

    Session reader() throws SQLException {
        return open(READER);
    }

    Session writer() throws SQLException {
        return open(WRITER);
    }

    /** Write-ahead logging is a property of the file: set once, by whoever creates it. */
    Session migrator() throws SQLException {
        return open("PRAGMA busy_timeout = %d; PRAGMA journal_mode = WAL; %s".formatted(READER_WAITS_MILLIS, WRITER));
    }

    private Session open(String settings) throws SQLException {
        NativeLibrary.prepare();
        SQLiteConnection connection = JDBC.createConnection(JDBC.PREFIX + file, SETTINGS);
        // Transactions are begun and ended here; left in this mode, the driver tries a BEGIN before each statement.
        connection.getConnectionConfig().setAutoCommit(false);
        var session = new Session(connection);
        try {
            session.run(settings);
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }
}
