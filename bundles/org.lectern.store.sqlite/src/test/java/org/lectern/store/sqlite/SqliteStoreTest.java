package org.lectern.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.testkit.Papers;

class SqliteStoreTest {
    @TempDir
    Path folder;

    @Test
    void aPaperComesBackAsItWasWritten() throws Exception {
        var dossier = Papers.dossier(Papers.published(Papers.paper("1", "Émile 😀", "An abstract"), "2024-10"));
        try (var store = new SqliteStoreProvider().open(folder)) {
            store.papers().write(t -> {
                t.write(dossier);
                return t.newId();
            });
            assertEquals(
                    Optional.of(dossier), store.papers().dossier(dossier.paper().id()));
            assertEquals(
                    List.of(dossier.paper()),
                    store.papers().papers(List.of(dossier.paper().id())));
            assertEquals(1, store.changes().last());
        }
    }
}
