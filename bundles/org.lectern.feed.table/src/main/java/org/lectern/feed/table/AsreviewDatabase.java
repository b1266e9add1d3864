package org.lectern.feed.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** A database out of a project: a table of it, read only. What its schema would run is not trusted. */
final class AsreviewDatabase implements AutoCloseable {
    private static final String LONGEST = Integer.toString(8 << 20);

    private final Connection connection;

    AsreviewDatabase(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, LONGEST);
        connection = new JDBC().connect("jdbc:sqlite:" + file, config.toProperties());
    }

    /** A view could compute for ever, so it is no table. */
    boolean hasTable(String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"
                        + " AND sql NOT LIKE '%VIRTUAL%' AND sql NOT LIKE '%GENERATED%'")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() && rows.getInt(1) == 1;
            }
        }
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    static List<String> columns(ResultSet rows) throws SQLException {
        var names = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            names.add(rows.getMetaData().getColumnName(i));
        }
        return names;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
