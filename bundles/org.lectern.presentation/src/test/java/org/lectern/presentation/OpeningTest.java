package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.search.Search;
import org.lectern.api.store.PaperStore;

class OpeningTest {
    @TempDir
    Path folder;

    private static PapersModel.State list(OpenWorkspace workspace) {
        return workspace.models.papers().state().get();
    }

    @Test
    void aQueryTypedBeforeTheWorkspaceIsThereIsAnsweredOnceItIs() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(3))) {
            PaperStore papers = workspace.services.require(PaperStore.class);
            Search search = workspace.services.require(Search.class);
            workspace.services.remove(PaperStore.class, papers);
            workspace.services.remove(Search.class, search);
            workspace.models.expectWorkspace();
            workspace.start();
            workspace.models.papers().find("002");
            assertTrue(list(workspace).loading());
            assertEquals(Optional.empty(), list(workspace).refusal());
            workspace.services.put(PaperStore.class, papers);
            assertTrue(list(workspace).loading());
            workspace.services.put(Search.class, search);
            assertFalse(workspace.models.opening().get());
            assertEquals(List.of("Paper 002"), workspace.titles());
        }
    }

    @Test
    void whereNoWorkspaceIsExpectedTheQueryIsRefused() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(3))) {
            workspace.services.remove(Search.class, workspace.services.require(Search.class));
            workspace.start();
            workspace.models.papers().find("002");
            assertFalse(list(workspace).loading());
            assertTrue(list(workspace).refusal().isPresent());
        }
    }
}
