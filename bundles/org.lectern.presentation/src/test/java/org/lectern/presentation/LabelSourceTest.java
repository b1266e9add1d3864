package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.testkit.Dossiers;
import org.lectern.testkit.Papers;

class LabelSourceTest {
    @TempDir
    Path folder;

    private OpenWorkspace open() throws Exception {
        return new OpenWorkspace(
                        folder,
                        Papers.dossier(Papers.paper("1", "Dense models", "layers")),
                        Papers.dossier(Papers.paper("2", "Sparse training", "weights")),
                        Papers.dossier(Papers.paper("3", "Sparse inference", "weights")))
                .start();
    }

    private static String progress(OpenWorkspace workspace) {
        LabelModel.State state = workspace.models.label().state().get();
        return state.answered() + " of " + state.total();
    }

    @Test
    void theQueueComesFromASearchAndCountsOnlyItsPapers() throws Exception {
        try (var workspace = open()) {
            LabelModel label = workspace.models.label();
            workspace.models.labelling().answer(OpenWorkspace.id(1), List.of("maybe"), true);
            label.from(PaperChoice.listed("sparse"));
            assertEquals("Sparse training", workspace.current());
            assertEquals("0 of 2", progress(workspace));
            label.choose(1);
            assertEquals("Sparse inference", workspace.current());
            assertEquals("1 of 2", progress(workspace));
            label.choose(1);
            assertEquals("none", workspace.current());
            label.from(PaperChoice.ALL);
            assertEquals("3 of 3", progress(workspace));
        }
    }

    @Test
    void papersThatComeToTheSearchLaterAreLabelledToo() throws Exception {
        try (var workspace = open()) {
            LabelModel label = workspace.models.label();
            label.from(PaperChoice.listed("sparse"));
            label.choose(1);
            label.choose(1);
            assertEquals("none", workspace.current());
            Dossiers.write(workspace.store, Papers.dossier(Papers.paper("4", "Sparse attention", "heads")));
            workspace.models.changed(99);
            assertEquals("Sparse attention", workspace.current());
            assertEquals("2 of 3", progress(workspace));
        }
    }

    @Test
    void aLabelGivenElsewhereToAPaperOutsideIsNoProgress() throws Exception {
        try (var workspace = open()) {
            workspace.models.label().from(PaperChoice.listed("sparse"));
            workspace.models.labelling().answer(OpenWorkspace.id(1), List.of("maybe"), true);
            assertEquals("0 of 2", progress(workspace));
        }
    }

    @Test
    void theQueueFollowsASavedSearchThatIsSavedAnew() throws Exception {
        try (var workspace = open()) {
            SearchesModel searches = workspace.models.find().searches();
            var refused = new ArrayList<Object>();
            searches.save("Sparse", "sparse", refused::add);
            workspace.models.label().from(workspace.models.find().choices().getLast());
            assertEquals("0 of 2", progress(workspace));
            searches.save("Sparse", "dense", refused::add);
            assertEquals("0 of 1", progress(workspace));
            assertEquals("Dense models", workspace.current());
        }
    }
}
