package org.lectern.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.testkit.Dossiers;
import org.lectern.testkit.Events;

/** What the store says of files that are not as it left them. */
class SqliteFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("lectern.db").toAbsolutePath();
    }

    @Test
    void aStoreThatIsGoneIsNotReplacedByAnEmptyOne() throws Exception {
        new SqliteStoreProvider().open(folder).close();
        Files.delete(folder.resolve("lectern.db"));
        StoreException gone = assertThrows(StoreException.class, () -> new SqliteStoreProvider().open(folder));
        assertEquals(folder.resolve("lectern.db").toAbsolutePath().toString(), gone.subject());
        assertFalse(Files.exists(folder.resolve("lectern.db")));
    }

    @Test
    void aStoreOfANewerLecternIsRefusedAndLeftAlone() throws Exception {
        open().close();
        run("PRAGMA user_version = " + (Migrations.VERSION + 1));
        byte[] before = Files.readAllBytes(file);

        StoreException refusal = assertThrows(StoreException.class, this::open);

        assertEquals(
                "The store has version " + (Migrations.VERSION + 1) + ", this Lectern knows versions up to "
                        + Migrations.VERSION + "; nothing was changed.",
                refusal.getMessage());
        assertEquals(file.toString(), refusal.subject());
        assertEquals("Open it with a newer Lectern.", refusal.advice());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void anotherProgramsDatabaseIsRefusedAndLeftAlone() throws Exception {
        run("CREATE TABLE recipes (name TEXT)");
        byte[] before = Files.readAllBytes(file);

        StoreException refusal = assertThrows(StoreException.class, this::open);

        assertEquals("The file lectern.db is another program's database; nothing was changed.", refusal.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws Exception {
        Files.writeString(file, "This is not a database. ".repeat(1_000));

        StoreException refusal = assertThrows(StoreException.class, this::open);

        assertEquals("Could not open the store lectern.db: the file is damaged, or no database.", refusal.getMessage());
        assertEquals(
                "Keep a copy of it, then put back the last good copy of the workspace, or import again into a new one.",
                refusal.advice());
    }

    @Test
    void aDamagedPageIsReportedWhenItIsRead() throws Exception {
        try (Store store = open()) {
            for (int i = 0; i < 200; i++) {
                Dossiers.write(store, Dossiers.rich("p-" + i));
            }
        }
        damageAllPagesButTheFirst();

        StoreException refusal = assertThrows(StoreException.class, () -> {
            try (Store store = open()) {
                store.papers().list(PaperOrder.ADDED, 0, 1_000);
            }
        });

        assertEquals(
                "the file is damaged, or no database.", refusal.getMessage().split(": ")[1]);
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        Path missing = folder.resolve("missing");

        StoreException refusal = assertThrows(StoreException.class, () -> new SqliteStoreProvider().open(missing));

        assertEquals(missing.resolve("lectern.db").toAbsolutePath().toString(), refusal.subject());
        assertEquals(
                "Make the folder and the file writable for you, or use another workspace folder.", refusal.advice());
    }

    @Test
    void afterAFullDiskWhatWasAcknowledgedIsThereAndWritingGoesOn() throws Exception {
        open().close();
        var database = new Database(file);
        try (var readers = new Readers(database, database.reader());
                var writer = new Writer(database)) {
            var papers = new SqlitePapers(readers, writer);
            int acknowledged = 0;
            writer.urgent(
                    transaction -> transaction.session().first("PRAGMA max_page_count = 60", row -> row.getLong(1)));
            StoreException full = null;
            while (full == null) {
                String id = "p-" + acknowledged;
                try {
                    papers.write(transaction -> {
                        transaction.write(Dossiers.rich(id));
                        return null;
                    });
                    acknowledged++;
                } catch (StoreException e) {
                    full = e;
                }
            }
            assertEquals(
                    "Could not write to the store lectern.db: the disk is full. What was acknowledged before is kept.",
                    full.getMessage());
            assertEquals("Free some space and repeat the last step.", full.advice());
            assertEquals(acknowledged, papers.count());

            writer.urgent(transaction ->
                    transaction.session().first("PRAGMA max_page_count = 100000", row -> row.getLong(1)));
            papers.write(transaction -> {
                transaction.write(Dossiers.rich("p-more"));
                return null;
            });
            assertEquals(acknowledged + 1, papers.count());
        }
    }

    @Test
    void theWriterLogsAheadAndWaitsForTheDisk() throws Exception {
        open().close();
        try (Session writer = new Database(file).writer()) {
            var settings = new ArrayList<String>();
            for (String name : List.of("journal_mode", "synchronous", "foreign_keys")) {
                settings.addAll(writer.list("PRAGMA " + name, row -> row.getString(1)));
            }
            assertEquals(List.of("wal", "2", "1"), settings);
        }
    }

    @Test
    void anEventIsNeitherChangedNorDeleted() throws Exception {
        try (Store store = open()) {
            Events.label(store, "ada", "p-1", "maybe");
        }
        for (String attempt : List.of("UPDATE event SET labels = '[]'", "DELETE FROM event")) {
            assertThrows(SQLException.class, () -> run(attempt), attempt);
        }
    }

    @Test
    void aStoreThatIsClosedTwiceStaysClosed() throws Exception {
        Store store = open();
        store.close();
        store.close();
    }

    @Test
    void aStoreThatIsClosedSaysSo() throws Exception {
        Store store = open();
        store.close();

        StoreException read =
                assertThrows(StoreException.class, () -> store.papers().count());
        StoreException write = assertThrows(StoreException.class, () -> Dossiers.write(store, Dossiers.rich("p-1")));

        for (StoreException refusal : List.of(read, write)) {
            assertEquals("The workspace was closed. What was acknowledged before is kept.", refusal.getMessage());
        }
    }

    @Test
    void severalWhoCreateTheSameStoreAtOnceGetOne() throws Exception {
        for (int i = 0; i < 10; i++) {
            Path fresh = Files.createDirectory(folder.resolve("w" + i));
            var all = Stream.generate(() -> CompletableFuture.supplyAsync(() -> projectsIn(fresh)))
                    .limit(4)
                    .toList();
            for (var each : all) {
                assertEquals(1, each.join());
            }
        }
    }

    private static int projectsIn(Path folder) {
        try (Store store = new SqliteStoreProvider().open(folder)) {
            return store.projects().projects().size();
        } catch (StoreException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private Store open() throws StoreException {
        return new SqliteStoreProvider().open(folder);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void damageAllPagesButTheFirst() throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[(int) bytes.length() - 4096];
            Arrays.fill(noise, (byte) 0x5A);
            bytes.seek(4096);
            bytes.write(noise);
        }
    }

    @Test
    void twoWorkspacesGiveOutDifferentIds(@TempDir Path one, @TempDir Path other) throws StoreException {
        try (Store first = new SqliteStoreProvider().open(one);
                Store second = new SqliteStoreProvider().open(other)) {
            PaperId here = first.papers().write(transaction -> transaction.newId());
            PaperId there = second.papers().write(transaction -> transaction.newId());
            assertNotEquals(here, there);
        }
    }
}
