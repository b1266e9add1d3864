package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Paper;
import org.lectern.api.model.ReadingState;
import org.lectern.api.model.VersionLink;
import org.lectern.api.search.Hit;
import org.lectern.api.store.PaperStore;
import org.lectern.testkit.Papers;

class ReaderModelTest {
    @TempDir
    Path folder;

    @Test
    void showsThePaperWithItsLabelsAndStateAndWhoLabelledItHasReadIt() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(2)).start()) {
            workspace.models.reader().open(Optional.of(OpenWorkspace.id(1)));
            workspace.models.labelling().answer(OpenWorkspace.id(1), Optional.empty(), List.of("relevant"), true);
            workspace.models.reading().note(OpenWorkspace.id(1), "cite this");
            ReaderModel.State state = workspace.models.reader().state().get();
            assertEquals("Paper 001", state.paper().orElseThrow().title());
            assertEquals(List.of(new LabelTag(1, "relevant", true, false)), state.labels());
            assertEquals(new ReadingState(true, false, "cite this"), state.reading());
        }
    }

    @Test
    void showsTheVersionsOfThePaperFromEitherSide() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(3)).start()) {
            workspace.store.papers().write(transaction -> {
                transaction.link(new VersionLink(OpenWorkspace.id(2), OpenWorkspace.id(1)));
                return null;
            });
            workspace.models.reader().open(Optional.of(OpenWorkspace.id(1)));
            assertEquals(List.of("Paper 002"), versions(workspace));
            workspace.models.reader().open(Optional.of(OpenWorkspace.id(2)));
            assertEquals(List.of("Paper 001"), versions(workspace));
            workspace.models.reader().open(Optional.of(OpenWorkspace.id(3)));
            assertEquals(List.of(), versions(workspace));
        }
    }

    private static List<String> versions(OpenWorkspace workspace) {
        return workspace.models.reader().state().get().versions().stream()
                .map(Paper::title)
                .toList();
    }

    @Test
    void findsSimilarPapersBestFirstAndNotThePaperItself() throws Exception {
        try (var workspace = new OpenWorkspace(
                        folder,
                        Papers.dossier(Papers.paper("1", "Low-rank adapters", "low rank adapters save memory")),
                        Papers.dossier(Papers.paper("2", "Protein folding", "amino acids and structure")),
                        Papers.dossier(Papers.paper("3", "Adapters of low rank", "memory of low rank adapters")))
                .start()) {
            workspace.models.reader().open(Optional.of(OpenWorkspace.id(1)));
            List<Hit> similar = workspace.models.reader().state().get().similar();
            assertEquals(OpenWorkspace.id(3), similar.getFirst().paper());
            assertEquals(
                    0,
                    similar.stream()
                            .filter(hit -> hit.paper().equals(OpenWorkspace.id(1)))
                            .count());
        }
    }

    @Test
    void labelsOfOthersAreShownAsSuch() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(1)).start()) {
            workspace.models.annotator("ben");
            workspace.models.labelling().answer(OpenWorkspace.id(1), Optional.empty(), List.of("maybe"), true);
            workspace.models.annotator("ada");
            workspace.models.reader().open(Optional.of(OpenWorkspace.id(1)));
            assertEquals(
                    List.of(new LabelTag(2, "maybe", false, false)),
                    workspace.models.reader().state().get().labels());
        }
    }

    @Test
    void aServiceAskedForOnTheThreadOfTheWindowIsRefused() {
        var services = new Services(() -> true);
        assertThrows(IllegalStateException.class, () -> services.find(PaperStore.class));
    }
}
