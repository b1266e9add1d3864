package org.lectern.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.lectern.api.store.StoreException;

/** Brings a file to the version this Lectern knows. Each step runs in one transaction with its number. */
final class Migrations {
    /** The script of version 1 stands first. Scripts that were released are never edited. */
    private static final List<String> SCRIPTS = List.of(
            "migration-1.sql",
            "migration-2.sql",
            "migration-3.sql",
            "migration-4.sql",
            "migration-5.sql",
            "migration-6.sql",
            "migration-7.sql",
            "migration-8.sql",
            "migration-9.sql",
            "migration-10.sql");

    static final int VERSION = SCRIPTS.size();

    private Migrations() {}

    /** Refuses what it does not know; true where nothing is to be done. */
    static boolean isCurrent(Session session, Path file) throws SQLException, StoreException {
        long version = session.number("PRAGMA user_version");
        if (version > VERSION) {
            throw new StoreException(
                    "The store has version " + version + ", this Lectern knows versions up to " + VERSION
                            + "; nothing was changed.",
                    file.toString(),
                    "Open it with a newer Lectern.");
        }
        if (version == 0 && session.number("SELECT count(*) FROM sqlite_master") > 0) {
            throw new StoreException(
                    "The file lectern.db is another program's database; nothing was changed.",
                    file.toString(),
                    "Move it elsewhere, or use another workspace folder.");
        }
        return version == VERSION;
    }

    /** Another process may be doing the same: the version is looked at again once the lock is held. */
    static void bringUp(Session writer, Path file) throws SQLException, StoreException {
        new Turn().take(writer, true);
        try {
            if (!isCurrent(writer, file)) {
                for (long next = writer.number("PRAGMA user_version"); next < VERSION; next++) {
                    writer.run(script(SCRIPTS.get((int) next)));
                }
                writer.run("PRAGMA user_version = " + VERSION);
            }
            writer.run("COMMIT");
        } catch (SQLException | StoreException | RuntimeException e) {
            writer.run("ROLLBACK");
            throw e;
        }
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle's own " + name + " cannot be read", e);
        }
    }
}
