package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.search.SearchOrder;
import org.lectern.testkit.Papers;

class SimilarPapersTest {
    @TempDir
    Path folder;

    private OpenWorkspace open() throws Exception {
        return new OpenWorkspace(
                        folder,
                        Papers.dossier(Papers.paper("1", "Sparse training of networks", "pruned weights of networks")),
                        Papers.dossier(Papers.paper("2", "Protein folding", "amino acids")),
                        Papers.dossier(Papers.paper("3", "Pruning networks", "sparse networks with pruned weights")),
                        Papers.dossier(Papers.paper("4", "Weights", "a note about pruned trees in gardens")))
                .start();
    }

    @Test
    void theMostAlikeStandFirstWithoutThePaperItself() throws Exception {
        try (var workspace = open()) {
            PapersModel papers = workspace.models.papers();
            papers.find("protein");
            papers.alike(new Scope.Similar(List.of(OpenWorkspace.id(1)), "", "Sparse training of networks"));
            assertEquals(List.of("Pruning networks", "Weights"), workspace.titles());
            assertEquals("", papers.typed());
        }
    }

    @Test
    void severalPapersAreTakenTogether() throws Exception {
        try (var workspace = open()) {
            workspace
                    .models
                    .papers()
                    .alike(new Scope.Similar(List.of(OpenWorkspace.id(1), OpenWorkspace.id(4)), "", ""));
            assertEquals(List.of("Pruning networks"), workspace.titles());
        }
    }

    @Test
    void aTextFindsWhatIsLikeIt() throws Exception {
        try (var workspace = open()) {
            workspace.models.papers().alike(new Scope.Similar(List.of(), "How do amino acids fold?", "How"));
            assertEquals(List.of("Protein folding"), workspace.titles());
        }
    }

    @Test
    void aQueryNarrowsThemAndTheyStayInTheirOrder() throws Exception {
        try (var workspace = open()) {
            PapersModel papers = workspace.models.papers();
            papers.alike(new Scope.Similar(List.of(OpenWorkspace.id(1)), "", ""));
            papers.find("pruned OR trees");
            assertEquals(List.of("Pruning networks", "Weights"), workspace.titles());
            papers.find("trees");
            assertEquals(List.of("Weights"), workspace.titles());
        }
    }

    @Test
    void theyCanBeSortedOtherwise() throws Exception {
        try (var workspace = open()) {
            PapersModel papers = workspace.models.papers();
            papers.alike(new Scope.Similar(List.of(OpenWorkspace.id(1)), "", ""));
            papers.sort(new PaperSort(SearchOrder.TITLE, true));
            assertEquals(List.of("Weights", "Pruning networks"), workspace.titles());
        }
    }

    @Test
    void theWholeListIsThereAgainOnceTheyAreEnded() throws Exception {
        try (var workspace = open()) {
            PapersModel papers = workspace.models.papers();
            papers.alike(new Scope.Similar(List.of(OpenWorkspace.id(1)), "", ""));
            papers.show(Scope.ALL);
            assertEquals(4, papers.state().get().total());
        }
    }
}
