package org.lectern.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.testkit.ChildJvm;
import org.lectern.testkit.Dossiers;

/** Three kills; 25 with {@code -Dlectern.long=true}. */
class KillTest {
    private static final int KILLS = Boolean.getBoolean("lectern.long") ? 25 : 3;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilledAtAnyMoment() throws Exception {
        var random = new Random();
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> printed = linesUntilKilledAfter(1 + random.nextInt(10_000));

            assertEquals("ok", integrity());
            assertEquals(List.of(), missing(printed));
            acknowledged.addAll(printed);
        }
        assertEquals(List.of(), missing(acknowledged));
    }

    private List<String> linesUntilKilledAfter(int lines) throws IOException, InterruptedException {
        var printed = new ArrayList<String>();
        try (ChildJvm child = ChildJvm.start(BusyWorkspace.class, folder.toString(), "import", "label")) {
            for (int i = 0; i < lines; i++) {
                printed.add(child.line());
            }
            child.kill();
            for (String line = child.line(); line != null; line = child.line()) {
                printed.add(line);
            }
        }
        // The kill may have cut the last line.
        printed.removeLast();
        return printed;
    }

    private List<String> missing(List<String> acknowledged) throws StoreException {
        var missing = new ArrayList<String>();
        try (Store store = new SqliteStoreProvider().open(folder)) {
            Set<String> events = new HashSet<>();
            for (AnnotationEvent event :
                    store.annotations().events(Project.DEFAULT, new Viewer("ada", Viewer.Role.OWNER))) {
                events.add(event.id());
            }
            for (String id : acknowledged) {
                boolean there = id.startsWith("e-")
                        ? events.contains(id)
                        : store.papers().dossier(new PaperId(id)).equals(whole(id));
                if (!there) {
                    missing.add(id);
                }
            }
        }
        return missing;
    }

    private static Optional<Dossier> whole(String id) {
        return Optional.of(Dossiers.rich(id));
    }

    private String integrity() throws SQLException {
        try (Session session = new Database(folder.resolve(SqliteStoreProvider.FILE)).reader()) {
            return session.first("PRAGMA integrity_check", row -> row.getString(1))
                    .orElseThrow();
        }
    }
}
