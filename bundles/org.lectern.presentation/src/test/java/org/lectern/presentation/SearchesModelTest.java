package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.testkit.Dossiers;
import org.lectern.testkit.Papers;

class SearchesModelTest {
    @TempDir
    Path folder;

    private static List<String> lines(OpenWorkspace workspace) {
        return workspace.models.find().searches().state().get().lines().stream()
                .map(line -> line.name() + ": " + line.search().query() + ", "
                        + line.papers().orElse(-1) + (line.fresh() > 0 ? " +" + line.fresh() : "")
                        + line.problem())
                .toList();
    }

    /** Keeps a search; gives why it was refused, or an empty text. */
    private static String save(OpenWorkspace workspace, String name, String query) {
        var refused = new ArrayList<Optional<Failure>>();
        workspace.models.find().searches().save(name, query, refused::add);
        return refused.getFirst().map(Failure::message).orElse("");
    }

    private OpenWorkspace open() throws Exception {
        return new OpenWorkspace(
                        folder,
                        Papers.dossier(Papers.paper("1", "Sparse training", "weights")),
                        Papers.dossier(Papers.paper("2", "Dense models", "layers")))
                .start();
    }

    @Test
    void aSavedSearchIsCountedAndStandsInTheTree() throws Exception {
        try (var workspace = open()) {
            assertEquals("", save(workspace, "Sparse", "sparse"));
            assertEquals(List.of("Sparse: sparse, 1"), lines(workspace));
            SourceNode searches = workspace.models.sources().state().get().roots().stream()
                    .filter(node -> node.kind() == SourceNode.Kind.SEARCHES)
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    List.of("Sparse"),
                    searches.children().stream().map(SourceNode::title).toList());
        }
    }

    @Test
    void aSearchIsCalledAfterWhatWasTypedAndSelectedWithoutTheFoldersOfAFile() throws Exception {
        try (var workspace = open()) {
            PapersModel papers = workspace.models.papers();
            SearchesModel searches = workspace.models.find().searches();
            papers.show(new Scope.OfSource("/home/ada/pages/001_march.txt"));
            papers.find("sparse label:\"maybe\" label:\"not now\"");
            assertEquals("sparse label:maybe label:\"not now\" 001_march.txt", searches.proposedName());
            papers.show(Scope.ALL);
            papers.find("source:\"https://example.org/feeds/new/\" -dense");
            assertEquals("new -dense", searches.proposedName());
        }
    }

    @Test
    void papersAddedSinceTheLastLookAreNewUntilTheNextOne() throws Exception {
        try (var workspace = open()) {
            SearchesModel searches = workspace.models.find().searches();
            save(workspace, "Sparse", "sparse");
            Dossiers.write(workspace.store, Papers.dossier(Papers.paper("3", "Sparse inference", "weights")));
            searches.reload();
            // The pause between two counts has to pass first, which it never does here; a new act counts at once.
            save(workspace, "Dense", "dense");
            assertEquals(List.of("Dense: dense, 1", "Sparse: sparse, 2 +1"), lines(workspace));
            searches.show("Sparse");
            assertEquals(List.of("Sparse inference", "Sparse training"), workspace.titles());
            assertEquals(List.of("Dense: dense, 1", "Sparse: sparse, 2 +1"), lines(workspace));
            searches.looked("Sparse");
            assertEquals(List.of("Dense: dense, 1", "Sparse: sparse, 2"), lines(workspace));
        }
    }

    @Test
    void showingASearchWritesItsQueryAndEndsFiltersAndScope() throws Exception {
        try (var workspace = open()) {
            PapersModel papers = workspace.models.papers();
            save(workspace, "Sparse", "sparse");
            papers.filter(PaperFilter.TITLE, "dense");
            papers.show(new Scope.Starred());
            workspace.models.find().searches().show("Sparse");
            assertEquals(List.of("Sparse training"), workspace.titles());
            assertEquals(List.of("sparse", ""), List.of(papers.typed(), papers.filter(PaperFilter.TITLE)));
        }
    }

    @Test
    void aQueryThatIsNotUnderstoodIsNotKept() throws Exception {
        try (var workspace = open()) {
            assertEquals("The bracket at column 1 is never closed.", save(workspace, "Broken", "(sparse"));
            assertEquals(List.of(), lines(workspace));
        }
    }

    @Test
    void aRenamedSearchKeepsWhatItIsAndNoOtherIsOverwritten() throws Exception {
        try (var workspace = open()) {
            SearchesModel searches = workspace.models.find().searches();
            save(workspace, "Sparse", "sparse");
            save(workspace, "Dense", "dense");
            var refused = new ArrayList<Optional<String>>();
            searches.rename("Sparse", "Dense", why -> refused.add(why.map(Failure::message)));
            searches.rename("Sparse", "Pruned ", why -> refused.add(why.map(Failure::message)));
            assertEquals(
                    List.of(
                            Optional.of("Another saved search is called Dense. Nothing was renamed."),
                            Optional.empty()),
                    refused);
            assertEquals(List.of("Dense: dense, 1", "Pruned: sparse, 1"), lines(workspace));
        }
    }

    @Test
    void aDeletedSearchComesBackAsItWas() throws Exception {
        try (var workspace = open()) {
            SearchesModel searches = workspace.models.find().searches();
            save(workspace, "Sparse", "sparse");
            Dossiers.write(workspace.store, Papers.dossier(Papers.paper("3", "Sparse inference", "weights")));
            searches.delete("Sparse");
            assertEquals(List.of(), lines(workspace));
            assertEquals(List.of(), workspace.store.searches().searches("ada"));
            searches.restore();
            assertEquals(List.of("Sparse: sparse, 2 +1"), lines(workspace));
            assertEquals(Optional.empty(), searches.state().get().deleted());
        }
    }

    @Test
    void aSearchForALabelThatIsGoneSaysSoAndTheOthersAreCounted() throws Exception {
        try (var workspace = open().multiple()) {
            save(workspace, "Method", "label:method");
            save(workspace, "Sparse", "sparse");
        }
        try (var workspace = new OpenWorkspace(folder).start()) {
            workspace
                    .store
                    .projects()
                    .write(new org.lectern.api.model.Project(
                            "default",
                            new org.lectern.api.model.LabelSchema(
                                    false, List.of(new org.lectern.api.model.LabelDefinition("other", ""))),
                            false,
                            false,
                            Optional.empty()));
            save(workspace, "Dense", "dense");
            assertEquals("Dense: dense, 1", lines(workspace).getFirst());
            assertEquals("Sparse: sparse, 1", lines(workspace).getLast());
            assertEquals(
                    true,
                    lines(workspace).get(1).startsWith("Method: label:method, 0"),
                    lines(workspace).get(1));
        }
    }

    @Test
    void choicesForAnalysesAreAllTheListAndTheSavedOnes() throws Exception {
        try (var workspace = open()) {
            save(workspace, "Sparse", "sparse");
            workspace.models.papers().find("dense");
            FindModels find = workspace.models.find();
            assertEquals(
                    List.of("ALL ", "LISTED dense", "SAVED sparse"),
                    find.choices().stream()
                            .map(choice -> choice.kind() + " " + choice.query())
                            .toList());
            assertEquals("dense", find.query(find.analysed().get()));
            find.analysed().set(find.choices().getLast());
            assertEquals("sparse", find.query(find.analysed().get()));
            save(workspace, "Sparse", "sparse training");
            assertEquals("sparse training", find.query(find.analysed().get()), "a saved search is a live source");
        }
    }
}
