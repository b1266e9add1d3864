package org.lectern.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.Store;
import org.lectern.testkit.Dossiers;
import org.lectern.testkit.Papers;

class MalformedTextTest {
    @TempDir
    Path folder;

    @Test
    void halfASurrogatePairBecomesAReplacementCharacterAndNothingFails() throws Exception {
        try (Store store = new SqliteStoreProvider().open(folder)) {
            Dossiers.write(
                    store,
                    Papers.dossier(Papers.from(Papers.paper("1", "a\uD83D", "\uDE00b \uD83D\uDE00"), "\uD83DOrg")));

            var paper = store.papers()
                    .papers(store.papers().list(PaperOrder.TITLE, 0, 1))
                    .getFirst();
            assertEquals(
                    List.of("a\uFFFD", "\uFFFDb \uD83D\uDE00", "\uFFFDOrg"),
                    List.of(
                            paper.title(),
                            paper.abstractText(),
                            paper.organization().orElseThrow().name()));
        }
    }

    @Test
    void aTitleOfTenMillionCharactersIsKept() throws Exception {
        var dossier = Papers.dossier(Papers.paper("1", "x".repeat(10_000_000), ""));
        try (Store store = new SqliteStoreProvider().open(folder)) {
            Dossiers.write(store, dossier);
            assertEquals(dossier, store.papers().dossier(dossier.paper().id()).orElseThrow());
        }
    }
}
