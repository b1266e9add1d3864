package org.lectern.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.Store;
import org.lectern.testkit.ChildJvm;
import org.lectern.testkit.Dossiers;
import org.lectern.testkit.Events;

class TwoProcessesTest {
    @TempDir
    Path folder;

    @Test
    void whileAnotherProcessImportsLabelsAreTakenAndItsPapersAreNoticed() throws Exception {
        var heard = new LinkedBlockingQueue<Long>();
        try (Store store = new SqliteStoreProvider(List.of(heard::add)).open(folder);
                ChildJvm child = ChildJvm.start(BusyWorkspace.class, folder.toString(), "import")) {
            var first = new PaperId(child.line());
            // No other change has been made, so this is the child's.
            assertTrue(heard.take() > 0);
            assertEquals(
                    Dossiers.rich(first.value()), store.papers().dossier(first).orElseThrow());

            List<String> labels = IntStream.range(0, 25).mapToObj(i -> "p-" + i).toList();
            for (String paper : labels) {
                Events.label(store, "ada", paper, "maybe");
            }
            child.kill();

            assertEquals(
                    labels,
                    store.annotations().events(Project.DEFAULT, new Viewer("ada", Viewer.Role.OWNER)).stream()
                            .map(event -> event.paper().value())
                            .toList());
            long papers = store.papers().count();
            assertEquals(papers + labels.size(), store.changes().last());
        }
    }
}
