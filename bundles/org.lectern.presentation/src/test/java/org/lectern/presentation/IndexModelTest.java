package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.search.Index;
import org.lectern.api.work.Progress;

class IndexModelTest {
    @TempDir
    Path folder;

    private static final class Behind implements Index {
        private long behind;

        @Override
        public State state() {
            return new State(0, behind);
        }

        @Override
        public long update(Progress progress) {
            return 0;
        }

        @Override
        public void rebuild(Progress progress) {}
    }

    @Test
    void looksAgainUntilTheIndexHasCaughtUp() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(600))) {
            var index = new Behind();
            workspace.services.put(Index.class, index);
            Queue<Runnable> later = new ArrayDeque<>();
            var workers = new Workers(
                    Runnable::run,
                    Runnable::run,
                    Runnable::run,
                    Runnable::run,
                    Runnable::run,
                    (millis, task) -> later.add(task));
            var model = new IndexModel(workspace.services, workers);
            index.behind = 600;
            model.look();
            assertEquals(
                    List.of(0L, 600L),
                    List.of(model.state().get().done(), model.state().get().papers()));
            assertEquals(true, model.state().get().made());
            index.behind = 250;
            later.remove().run();
            assertEquals(
                    List.of(true, false),
                    List.of(model.state().get().told(), model.state().get().made()));
            index.behind = 0;
            later.remove().run();
            assertEquals(new IndexModel.State(0, 600), model.state().get());
            assertEquals(0, later.size(), "it goes on looking though nothing is behind");
        }
    }

    @Test
    void anIndexThatWasDeletedIsToldOfWhileItIsMadeAnew() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(300))) {
            workspace.start();
            IndexModel index = workspace.models.find().index();
            index.look();
            assertEquals(true, index.state().get().made(), "nothing has been asked for yet, so there is no index");
            workspace.models.papers().find("paper");
            var again = new IndexModel(workspace.services, Workers.direct());
            again.look();
            assertEquals(new IndexModel.State(0, 300), again.state().get());
        }
    }
}
