package org.lectern.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.Store;
import org.lectern.testkit.Dossiers;

/** Stores of earlier Lecterns. */
class MigrationsTest {
    private static final String BEFORE_9 = """
            CREATE TABLE i (name TEXT NOT NULL, paper INTEGER NOT NULL REFERENCES paper (seq), PRIMARY KEY (name, paper))
              STRICT, WITHOUT ROWID;
            INSERT INTO i SELECT name, paper FROM identifier;
            DROP TABLE identifier;
            ALTER TABLE i RENAME TO identifier;
            CREATE TABLE s (source TEXT NOT NULL, position INTEGER NOT NULL, paper INTEGER NOT NULL REFERENCES paper (seq),
              PRIMARY KEY (source, position, paper)) STRICT, WITHOUT ROWID;
            INSERT INTO s SELECT source, position, paper FROM sighting;
            DROP TABLE sighting;
            ALTER TABLE s RENAME TO sighting;
            DROP TABLE import_event;
            PRAGMA user_version = 8;
            """;

    @TempDir
    private Path folder;

    @Test
    void papersAreFoundByIdentifierAndSourceAfterVersion8() throws Exception {
        Dossier seen = Dossiers.seen("seen", "a.txt", 3);
        Dossier identified = Dossiers.identified("identified", "doi:10.1000/182");
        try (Store store = new SqliteStoreProvider().open(folder)) {
            Dossiers.write(store, seen, identified);
        }
        try (Connection file = connection();
                var statement = file.createStatement()) {
            statement.executeUpdate(BEFORE_9);
        }
        try (Store store = new SqliteStoreProvider().open(folder)) {
            assertEquals(List.of(new PaperId("p-seen")), store.papers().seenIn("a.txt"));
            assertEquals(
                    List.of(new PaperId("p-identified")),
                    store.papers()
                            .withIdentifier(Identifier.parse("doi:10.1000/182").orElseThrow()));
            assertEquals(Optional.of(seen), store.papers().dossier(new PaperId("p-seen")));
        }
    }

    /** A row that refers to a paper is looked for in the whole table whenever one is taken away. */
    @Test
    void noTableWithoutAnIndexOfPapersRefersToThem() throws Exception {
        new SqliteStoreProvider().open(folder).close();
        try (Connection file = connection();
                var statement = file.createStatement();
                var referring = statement.executeQuery("""
                        SELECT DISTINCT m.name FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
                        WHERE m.type = 'table' AND f."table" = 'paper'
                        """)) {
            assertEquals(false, referring.next());
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("lectern.db"));
    }
}
