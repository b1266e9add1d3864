package org.lectern.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.ChangeLog;
import org.lectern.api.store.FeedStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.RunStore;
import org.lectern.api.store.SearchStore;
import org.lectern.api.store.StateStore;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.store.StoreProvider;
import org.lectern.api.work.Background;
import org.lectern.api.work.Job;
import org.lectern.api.workspace.Workspace;
import org.lectern.api.workspace.WorkspaceException;

class FolderWorkspacesTest {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private final StoreProvider provider =
            place -> new RecordedStore(place.getFileName().toString());
    private final RunningJob job = new RunningJob();
    private final FolderWorkspaces workspaces = new FolderWorkspaces(
            new Announcements() {
                @Override
                public <T> Runnable announce(Class<T> type, T service) {
                    told.add("+" + type.getSimpleName());
                    return () -> told.add("-" + type.getSimpleName());
                }
            },
            job);

    @BeforeEach
    void installTheStore() {
        workspaces.addProvider(provider, Map.of(StoreProvider.KIND, "sqlite"));
    }

    @Test
    void aFolderThatIsMissingBecomesAWorkspace() throws Exception {
        Path place = folder.resolve("thesis/reading");

        Workspace workspace = workspaces.open(place);

        assertEquals(place.toAbsolutePath(), workspace.folder());
        assertEquals("{\"version\":1,\"store\":\"sqlite\"}\n", Files.readString(place.resolve("workspace.json")));
        assertEquals(List.of("workspace.json"), names(place));
        assertEquals(Optional.of(workspace), workspaces.current());
    }

    @Test
    void jobsEndFirstThenTheServicesGoWithTheWorkspaceAheadThenTheFilesAreClosed() throws Exception {
        workspaces.open(folder.resolve("a"));
        workspaces.close();

        assertEquals(
                List.of(
                        "opened a",
                        "+ChangeLog",
                        "+ProjectStore",
                        "+StateStore",
                        "+SearchStore",
                        "+RunStore",
                        "+FeedStore",
                        "+AnnotationStore",
                        "+PaperStore",
                        "+Workspace",
                        "job cancelled",
                        "-Workspace",
                        "-PaperStore",
                        "-AnnotationStore",
                        "-FeedStore",
                        "-RunStore",
                        "-SearchStore",
                        "-StateStore",
                        "-ProjectStore",
                        "-ChangeLog",
                        "closed a"),
                told);
        assertEquals(Optional.empty(), workspaces.current());
    }

    @Test
    void anotherWorkspaceIsClosedFirst() throws Exception {
        workspaces.open(folder.resolve("a"));
        workspaces.open(folder.resolve("b"));

        assertEquals(
                List.of("opened a", "closed a", "opened b"),
                told.stream().filter(t -> t.contains("ed ")).toList());
    }

    @Test
    void theOpenWorkspaceStaysWhereTheNextOneIsRefused() throws Exception {
        Workspace first = workspaces.open(folder.resolve("a"));
        Files.writeString(folder.resolve("file"), "text");

        assertThrows(WorkspaceException.class, () -> workspaces.open(folder.resolve("file")));

        assertEquals(Optional.of(first), workspaces.current());
    }

    @Test
    void whatOthersWroteIntoTheDescriptionStays() throws Exception {
        String description = "{\"name\":{\"en\":[1]},\"version\":1,\"store\":\"sqlite\"}";
        Files.writeString(folder.resolve("workspace.json"), description);

        workspaces.open(folder);

        assertEquals(description, Files.readString(folder.resolve("workspace.json")));
    }

    @Test
    void aWorkspaceOfANewerLecternIsRefusedAndLeftAlone() throws Exception {
        Files.writeString(folder.resolve("workspace.json"), "{\"version\":7,\"store\":\"sqlite\"}");

        WorkspaceException refusal = assertThrows(WorkspaceException.class, () -> workspaces.open(folder));

        assertEquals(
                "The workspace has version 7, this Lectern knows versions up to 1; nothing was changed.",
                refusal.getMessage());
        assertEquals("Open it with a newer Lectern.", refusal.advice());
        assertEquals(folder.toString(), refusal.subject());
        assertEquals(List.of(), told);
    }

    @Test
    void aDescriptionThatIsNoJsonIsRefused() throws Exception {
        for (String damaged :
                List.of("", "[]", "{\"version\":", "{}", "{\"version\":\"1\"}", "\0\1\2", "{\"version\":1")) {
            Files.writeString(folder.resolve("workspace.json"), damaged);
            assertThrows(WorkspaceException.class, () -> workspaces.open(folder), damaged);
        }
    }

    @Test
    void aFolderWithFilesOfItsOwnIsNotLitteredWith() throws Exception {
        Files.writeString(folder.resolve("thesis.tex"), "text");

        WorkspaceException refusal = assertThrows(WorkspaceException.class, () -> workspaces.open(folder));

        assertEquals("The folder holds files and is no workspace; nothing was changed.", refusal.getMessage());
        assertEquals(List.of("thesis.tex"), names(folder));
    }

    @Test
    void hiddenFilesDoNotMakeAFolderForeign() throws Exception {
        Files.writeString(folder.resolve(".DS_Store"), "");

        assertEquals(folder.toAbsolutePath(), workspaces.open(folder).folder());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "text");

        WorkspaceException refusal =
                assertThrows(WorkspaceException.class, () -> workspaces.open(file.resolve("inside")));

        assertEquals(
                "The folder cannot be written, so it cannot be a workspace; nothing was changed.",
                refusal.getMessage());
    }

    @Test
    void aStoreThatIsNotInstalledIsNamed() throws Exception {
        Files.writeString(folder.resolve("workspace.json"), "{\"version\":1,\"store\":\"postgresql\"}");

        WorkspaceException refusal = assertThrows(WorkspaceException.class, () -> workspaces.open(folder));

        assertEquals(
                "The workspace is kept in a store of kind postgresql, and none is installed; nothing was changed.",
                refusal.getMessage());
    }

    @Test
    void aStoreThatDoesNotOpenLeavesNoWorkspaceOpen() {
        var refusal = new StoreException("The store is damaged.", "lectern.db", "Put back a copy.");
        StoreProvider broken = place -> {
            throw refusal;
        };
        workspaces.addProvider(broken, Map.of(StoreProvider.KIND, "sqlite"));

        assertEquals(refusal, assertThrows(StoreException.class, () -> workspaces.open(folder)));
        assertEquals(Optional.empty(), workspaces.current());
        assertEquals(List.of(), told);
    }

    @Test
    void theWorkspaceGoesWithTheBundleThatKeepsIt() throws Exception {
        workspaces.open(folder);

        workspaces.removeProvider(provider);

        assertEquals(Optional.empty(), workspaces.current());
        assertTrue(told.getLast().startsWith("closed"));
    }

    @Test
    void foldersAreMadeWhenTheyAreAskedForAndStayInside() throws Exception {
        Workspace workspace = workspaces.open(folder);

        assertEquals(folder.resolve("exports").toAbsolutePath(), workspace.folder("exports"));
        assertTrue(Files.isDirectory(folder.resolve("exports")));
        assertThrows(IllegalArgumentException.class, () -> workspace.folder("../elsewhere"));
        assertThrows(IllegalArgumentException.class, () -> workspace.folder("/tmp"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** Background work that runs until it is cancelled. */
    private final class RunningJob implements Background, Job {
        private final CompletableFuture<String> done = new CompletableFuture<>();

        @Override
        public Job run(String title, Work work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Job> jobs() {
            return List.of(this);
        }

        @Override
        public State state() {
            Phase phase = done.isDone() ? Phase.CANCELLED : Phase.RUNNING;
            return new State("Import", phase, "", 0, OptionalLong.empty(), Instant.EPOCH, Optional.empty());
        }

        @Override
        public void cancel() {
            told.add("job cancelled");
            done.completeExceptionally(new CancellationException());
        }

        @Override
        public CompletableFuture<String> whenDone() {
            return done;
        }
    }

    /** Says when it was opened and closed; its parts are never asked anything here. */
    private final class RecordedStore implements Store {
        private final String name;

        RecordedStore(String name) {
            this.name = name;
            told.add("opened " + name);
        }

        @Override
        public PaperStore papers() {
            return null;
        }

        @Override
        public AnnotationStore annotations() {
            return null;
        }

        @Override
        public ProjectStore projects() {
            return null;
        }

        @Override
        public StateStore states() {
            return null;
        }

        @Override
        public FeedStore feeds() {
            return null;
        }

        @Override
        public RunStore runs() {
            return null;
        }

        @Override
        public SearchStore searches() {
            return null;
        }

        @Override
        public ChangeLog changes() {
            return null;
        }

        @Override
        public void close() {
            told.add("closed " + name);
        }
    }
}
