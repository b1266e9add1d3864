package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Project;
import org.lectern.api.search.SavedSearches.Counted;
import org.lectern.api.search.SavedSearches.Look;
import org.lectern.api.search.SearchException;
import org.lectern.testkit.Events;
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

    private String found(String query) throws Exception {
        return String.join(
                " ",
                desk.search.find(Desk.query(query)).hits().stream()
                        .map(hit -> hit.paper().value().substring(2))
                        .toList());
    }

    private String refusal(String query) {
        var refusal = assertThrows(SearchException.class, () -> found(query));
        return refusal.getMessage() + " " + refusal.advice();
    }

    @Test
    void aQueryMayNameASavedSearchAndMeansWhatItFindsNow() throws Exception {
        add("1", "sparse attention");
        add("2", "dense attention");
        searches.save("ada", "thin", "sparse OR thin", Project.DEFAULT);
        searches.save("ada", "To read", "search:thin attention", Project.DEFAULT);

        assertEquals("1", found("search:thin"));
        assertEquals("1", found("search:THIN"));
        assertEquals("2", found("attention -search:thin"));
        assertEquals("1", found("search:\"To read\""));

        add("3", "thin attention");
        assertEquals("1 3", found("search:\"To read\""));
        searches.save("ada", "thin", "dense", Project.DEFAULT);
        assertEquals("2", found("search:\"To read\""));
    }

    @Test
    void labelsInASavedSearchAreThoseOfItsProjectAsFarAsThePersonMaySeeThem() throws Exception {
        add("1", "x");
        add("2", "x");
        var yes = new LabelSchema(false, List.of(new LabelDefinition("yes", "")));
        desk.store.projects().write(new Project("open", yes, false, true, Optional.of("olga")));
        desk.store.projects().write(new Project("blind", yes, true, true, Optional.of("olga")));
        for (String project : List.of("open", "blind")) {
            Events.labelIn(desk.store, project, "ben", "p-1", "yes");
            searches.save("ada", project, "label:yes", project);
        }

        assertEquals("1", found("search:open"));
        assertEquals("2", found("x -search:open"));
        assertEquals("", found("search:blind"));
    }

    @Test
    void aSavedSearchThatIsNotThereOrMeansItselfIsRefusedWithItsPlace() throws Exception {
        add("1", "sparse");
        assertEquals(
                "There is no saved search thin (column 10). You have none yet: save one first.",
                refusal("a search:thin"));

        searches.save("ada", "thin", "sparse", Project.DEFAULT);
        searches.save("ada", "more", "search:thin OR dense", Project.DEFAULT);
        assertEquals("There is no saved search thick (column 8). Yours are more, thin.", refusal("search:thick"));
        var refusal = assertThrows(
                SearchException.class, () -> searches.save("ada", "thin", "x OR search:more", Project.DEFAULT));
        assertEquals("The saved search thin means itself (column 13).", refusal.getMessage());
        assertEquals("1", found("search:thin"));
    }

    @Test
    void searchesThatMeanSearchesWithoutEndAreRefused() throws Exception {
        add("1", "x");
        searches.save("ada", "0", "x", Project.DEFAULT);
        for (int i = 1; i < 5; i++) {
            searches.save("ada", "" + i, "search:" + (i - 1) + " search:" + (i - 1), Project.DEFAULT);
        }

        assertEquals("1", found("search:4"));
        assertEquals(
                "The query means more than 50 saved searches (column 17). Name fewer of them.",
                refusal("search:4 search:4"));
    }
}
