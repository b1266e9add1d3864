package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Facets.Count;
import org.lectern.api.search.Facets.Facet;
import org.lectern.api.search.Facets.FacetedAnswer;
import org.lectern.api.search.Query;
import org.lectern.api.search.SearchOrder;
import org.lectern.testkit.Papers;

class FacetsTest {
    private static final Viewer OWNER = new Viewer("olga", Viewer.Role.OWNER);

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder);
        desk.store.papers().write(transaction -> {
            transaction.write(
                    Papers.dossier(Papers.from(Papers.published(Papers.paper("1", "A", "sparse"), "2024"), "X Lab")));
            transaction.write(Papers.dossier(
                    Papers.from(Papers.published(Papers.paper("2", "B", "sparse"), "2024-03-01"), "X Lab")));
            transaction.write(Papers.dossier(Papers.published(Papers.paper("3", "C", "sparse dense"), "2026-01")));
            transaction.write(Papers.dossier(Papers.paper("4", "D", "dense")));
            return null;
        });
        desk.store.projects().write(new Project("blind", schema(), true, false, Optional.of("olga")));
        label("1", "ada", "yes");
        label("1", "ben", "yes", "new");
        label("3", "ben", "no");
        label("4", "ben", "no");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static LabelSchema schema() {
        return new LabelSchema(
                true,
                List.of(new LabelDefinition("yes", ""), new LabelDefinition("no", ""), new LabelDefinition("new", "")));
    }

    private void label(String paper, String annotator, String... labels) throws Exception {
        desk.store
                .annotations()
                .append(
                        "blind",
                        annotator,
                        (id, own) -> new AnnotationEvent(
                                id,
                                new PaperId("p-" + paper),
                                "blind",
                                annotator,
                                AnnotationEvent.Act.LABEL,
                                List.of(labels),
                                false,
                                "",
                                Instant.EPOCH,
                                RevisionId.of(1),
                                false,
                                Optional.empty()));
    }

    private FacetedAnswer find(String text, Viewer viewer, int values) throws Exception {
        return desk.search.find(new Query(text, "blind", viewer, SearchOrder.MATCH, 0, 1), values);
    }

    @Test
    void countsCoverAllThatMatchesWhateverThePage() throws Exception {
        FacetedAnswer found = find("sparse", OWNER, 10);

        assertEquals(1, found.answer().hits().size());
        assertEquals(3, found.answer().total());
        assertEquals(
                Map.of(
                        Facet.SOURCE, List.of(new Count("page.txt", 3)),
                        Facet.YEAR, List.of(new Count("2024", 2), new Count("2026", 1)),
                        Facet.ORGANIZATION, List.of(new Count("X Lab", 2)),
                        Facet.LABEL, List.of(new Count("new", 1), new Count("no", 1), new Count("yes", 1)),
                        Facet.ANNOTATOR, List.of(new Count("ben", 2), new Count("ada", 1))),
                found.facets());
    }

    @Test
    void anEmptyQueryCountsEveryPaper() throws Exception {
        assertEquals(
                List.of(new Count("page.txt", 4)), find("", OWNER, 10).facets().get(Facet.SOURCE));
    }

    @Test
    void onlyTheMostFrequentValuesAreGiven() throws Exception {
        assertEquals(
                List.of(new Count("2024", 2)), find("sparse", OWNER, 1).facets().get(Facet.YEAR));
    }

    @Test
    void aBlindProjectDoesNotLeakThroughCounts() throws Exception {
        var ada = new Viewer("ada", Viewer.Role.ANNOTATOR);
        FacetedAnswer found = find("", ada, 10);

        assertEquals(List.of(new Count("yes", 1)), found.facets().get(Facet.LABEL));
        assertEquals(List.of(new Count("ada", 1)), found.facets().get(Facet.ANNOTATOR));
    }
}
