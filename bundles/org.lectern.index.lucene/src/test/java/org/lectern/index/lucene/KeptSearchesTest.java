package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Project;
import org.lectern.api.search.SavedSearches.Counted;
import org.lectern.api.search.SavedSearches.Look;
import org.lectern.api.search.SearchException;
import org.lectern.testkit.Papers;

class KeptSearchesTest {
    @TempDir
    Path folder;

    private Desk desk;
    private KeptSearches searches;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder);
        searches = new KeptSearches(desk.search, desk.store.searches(), desk.store.papers(), desk.store.projects());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void add(String id, String abstractText) throws Exception {
        desk.store.papers().write(transaction -> {
            transaction.write(Papers.dossier(Papers.paper(id, "Paper " + id, abstractText)));
            return null;
        });
    }

    private List<String> counts(String person) throws Exception {
        return searches.counted(person).stream()
                .map(counted -> counted.search().name() + " " + counted.papers() + " " + counted.fresh())
                .toList();
    }

    @Test
    void whatIsAddedAfterTheLastLookIsNew() throws Exception {
        add("1", "sparse");
        searches.save("ada", "thin", "sparse", Project.DEFAULT);
        searches.save("ada", "all", "", Project.DEFAULT);
        assertEquals(List.of("all 1 0", "thin 1 0"), counts("ada"));

        add("2", "sparse too");
        add("3", "dense");
        assertEquals(List.of("all 3 2", "thin 2 1"), counts("ada"));

        Look look = searches.look("ada", "thin", 10);
        assertEquals(1, look.fresh());
        assertEquals(
                List.of("p-2", "p-1"),
                look.answer().hits().stream().map(hit -> hit.paper().value()).toList());
        assertEquals(List.of("all 3 2", "thin 2 0"), counts("ada"));
        assertEquals(List.of(), counts("ben"));
    }

    @Test
    void aPaperThatChangesIsNotNew() throws Exception {
        add("1", "sparse");
        searches.save("ada", "thin", "sparse", Project.DEFAULT);
        add("1", "sparse again");

        assertEquals(List.of("thin 1 0"), counts("ada"));
    }

    @Test
    void aQueryThatIsWrongIsNotKept() throws Exception {
        assertThrows(SearchException.class, () -> searches.save("ada", "bad", "(a", Project.DEFAULT));
        assertThrows(SearchException.class, () -> searches.save("ada", " ", "a", Project.DEFAULT));
        assertThrows(SearchException.class, () -> searches.save("ada", "lost", "a", "nowhere"));
        assertEquals(List.of(), counts("ada"));

        var refusal = assertThrows(SearchException.class, () -> searches.look("ada", "bad", 10));
        assertEquals("There is no saved search bad.", refusal.getMessage());
    }

    @Test
    void aSearchThatCanNoLongerBeAnsweredSaysWhy() throws Exception {
        desk.store
                .searches()
                .write(
                        "ada",
                        new org.lectern.api.model.SavedSearch(
                                "old",
                                "label:gone",
                                Project.DEFAULT,
                                java.util.Optional.empty(),
                                java.time.Instant.EPOCH));

        Counted counted = searches.counted("ada").getFirst();
        assertEquals("The project default has no label gone (column 7).", counted.problem());
        assertTrue(searches.remove("ada", "old"));
    }
}
