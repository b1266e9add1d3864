package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.ReadingState;
import org.lectern.api.search.Highlighter;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.testkit.Dossiers;
import org.lectern.testkit.Papers;

class PapersModelTest {
    @TempDir
    Path folder;

    @Test
    void showsAllPapersInTheOrderInWhichTheyWereAdded() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(3)).start()) {
            assertEquals(List.of("Paper 001", "Paper 002", "Paper 003"), workspace.titles());
        }
    }

    @Test
    void readsLinesAPageAtATimeAsTheyComeIntoSight() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(250)).start()) {
            var told = new ArrayList<List<Long>>();
            workspace.models.papers().listenToRows((from, to) -> told.add(List.of(from, to)));
            assertEquals(
                    "Paper 250",
                    workspace.models.papers().row(249).orElseThrow().title());
            assertEquals(List.of(List.of(200L, 250L)), told);
        }
    }

    @Test
    void aSecondClickOnAColumnReversesItsOrder() throws Exception {
        try (var workspace = new OpenWorkspace(
                        folder,
                        Papers.dossier(Papers.paper("1", "Beta", "b")),
                        Papers.dossier(Papers.paper("2", "alpha", "a")),
                        Papers.dossier(Papers.paper("3", "Gamma", "c")))
                .start()) {
            PapersModel papers = workspace.models.papers();
            papers.sort(papers.state().get().sort().clicked(SearchOrder.TITLE));
            assertEquals(List.of("alpha", "Beta", "Gamma"), workspace.titles());
            papers.sort(papers.state().get().sort().clicked(SearchOrder.TITLE));
            assertEquals(List.of("Gamma", "Beta", "alpha"), workspace.titles());
        }
    }

    @Test
    void theTrendIsTheOrderOfAllPapersAndOfThoseOfASource() throws Exception {
        try (var workspace =
                new OpenWorkspace(folder, counted("1", 1, 2), counted("2", 1, 9), counted("3", 4)).start()) {
            PapersModel papers = workspace.models.papers();
            papers.sort(new PaperSort(SearchOrder.TREND, false));
            assertEquals(List.of("Paper 2", "Paper 1", "Paper 3"), workspace.titles());
            papers.sort(new PaperSort(SearchOrder.TREND, true));
            assertEquals(List.of("Paper 3", "Paper 1", "Paper 2"), workspace.titles());
            papers.show(new Scope.OfSource("s"));
            assertEquals(List.of("Paper 3", "Paper 1", "Paper 2"), workspace.titles());
        }
    }

    private static Dossier counted(String id, int... comments) {
        return Papers.dossier(Papers.counted(id, "text", comments));
    }

    @Test
    void aReversedListHasItsFirstLineLastThroughAllPages() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(230)).start()) {
            workspace.models.papers().sort(new PaperSort(SearchOrder.ADDED, true));
            assertEquals("Paper 230", workspace.titles().getFirst());
            assertEquals("Paper 001", workspace.titles().getLast());
        }
    }

    @Test
    void aQueryShowsWhatMatchesWithItsHitsInTheTitle() throws Exception {
        try (var workspace = new OpenWorkspace(
                        folder,
                        Papers.dossier(Papers.paper("1", "Sparse training", "weights")),
                        Papers.dossier(Papers.paper("2", "Dense models", "layers")))
                .start()) {
            workspace.models.papers().find("sparse");
            assertEquals(List.of("Sparse training"), workspace.titles());
            assertEquals(
                    List.of(new Highlighter.Range(0, 6)),
                    workspace.models.papers().row(0).orElseThrow().titleHits());
        }
    }

    @Test
    void aQueryThatIsNotUnderstoodIsRefusedAndTheListStays() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(2)).start()) {
            workspace.models.papers().find("title:\"unbalanced");
            assertTrue(workspace.models.papers().state().get().refusal().isPresent());
            assertEquals(List.of("Paper 001", "Paper 002"), workspace.titles());
            assertEquals(Optional.empty(), workspace.models.workers().failure().get());
        }
    }

    @Test
    void aSourceShowsItsPapersByPosition() throws Exception {
        Dossier[] seen = {Dossiers.seen("1", "a.txt", 2), Dossiers.seen("2", "a.txt", 1), Dossiers.seen("3", "b.txt", 1)
        };
        try (var workspace = new OpenWorkspace(folder, seen).start()) {
            workspace.models.papers().show(new Scope.OfSource("a.txt"));
            assertEquals(
                    List.of(OpenWorkspace.id(2), OpenWorkspace.id(1)),
                    List.of(
                            workspace.models.papers().row(0).orElseThrow().id(),
                            workspace.models.papers().row(1).orElseThrow().id()));
        }
    }

    @Test
    void aLabelShowsThePapersThatHaveItAndToLabelTheOthers() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(3)).start()) {
            workspace.models.labelling().answer(OpenWorkspace.id(2), Optional.empty(), List.of("relevant"), true);
            workspace.models.papers().show(new Scope.Labelled("relevant"));
            assertEquals(List.of("Paper 002"), workspace.titles());
            workspace.models.papers().show(new Scope.ToLabel());
            assertEquals(List.of("Paper 001", "Paper 003"), workspace.titles());
        }
    }

    @Test
    void aLabelStandsInTheLineAtOnce() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(2)).start()) {
            workspace.models.labelling().answer(OpenWorkspace.id(1), Optional.empty(), List.of("maybe"), true);
            assertEquals(
                    List.of(new LabelTag(2, "maybe", true, false)),
                    workspace.models.papers().row(0).orElseThrow().labels());
        }
    }

    @Test
    void readAndStarredStandInTheLineAndInTheStore() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(2)).start()) {
            workspace.models.reading().star(List.of(OpenWorkspace.id(1), OpenWorkspace.id(2)));
            workspace.models.reading().star(List.of(OpenWorkspace.id(2)));
            workspace.models.reading().toggleRead(List.of(OpenWorkspace.id(1)));
            PaperRow row = workspace.models.papers().row(0).orElseThrow();
            assertEquals(List.of(true, true), List.of(row.read(), row.starred()));
            assertEquals(
                    new ReadingState(false, false, ""),
                    workspace
                            .store
                            .states()
                            .states("ada", Set.of(OpenWorkspace.id(2)))
                            .get(OpenWorkspace.id(2)));
        }
    }

    @Test
    void theListIsEmptyOnceTheWorkspaceIsGone() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(2)).start()) {
            workspace.services.remove(PaperStore.class, workspace.store.papers());
            assertEquals(List.of(), workspace.titles());
        }
    }
}
