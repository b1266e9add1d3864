package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.search.Index;
import org.lectern.api.search.SearchAnswer;
import org.lectern.testkit.Papers;

/** A window and a command beside it on one workspace. */
class TwoProcessesTest {
    @TempDir
    Path folder;

    private static void add(Desk desk, String id) throws Exception {
        desk.store.papers().write(transaction -> {
            transaction.write(Papers.dossier(Papers.paper(id, "Paper " + id, "common word")));
            return null;
        });
    }

    private static List<Long> found(Desk desk) throws Exception {
        SearchAnswer answer = desk.search.find(Desk.query("common"));
        return List.of(answer.total(), answer.behind());
    }

    @Test
    void processesTakeTurnsAtWriting() throws Exception {
        try (var desk = new Desk(folder);
                var other = new OtherProcess(folder)) {
            for (int i = 1; i < 20; i += 2) {
                add(desk, "" + i);
                assertEquals(List.of((long) i, 0L), found(desk));
                assertEquals("" + (i + 1), other.does("add " + (i + 1)));
            }
            assertEquals(List.of(20L, 0L), found(desk));
        }
    }

    @Test
    void anAnswerSaysHowFarItIsBehindWhereAnotherProcessHoldsTheIndex() throws Exception {
        try (var desk = new Desk(folder);
                var other = new OtherProcess(folder)) {
            add(desk, "1");
            assertEquals(List.of(1L, 0L), found(desk));
            other.does("hold");
            add(desk, "2");
            add(desk, "3");

            assertEquals(List.of(1L, 2L), found(desk));
            assertEquals(new Index.State(1, 2), desk.index.state());
            other.does("release");
            assertEquals(List.of(3L, 0L), found(desk));
        }
    }

    @Test
    void aKilledWriterLeavesAnIndexThatGoesOn() throws Exception {
        try (var desk = new Desk(folder);
                var other = new OtherProcess(folder)) {
            add(desk, "1");
            other.does("hold");
            add(desk, "2");
            other.kill();

            assertEquals(List.of(2L, 0L), found(desk));
        }
    }

    @Test
    void anotherProcessMayMakeTheIndexAnewUnderAnOpenReader() throws Exception {
        try (var desk = new Desk(folder);
                var second = new Desk(folder)) {
            add(desk, "1");
            assertEquals(List.of(1L, 0L), found(desk));
            for (int i = 2; i < 12; i++) {
                second.index.rebuild(org.lectern.api.work.Progress.NONE);
                add(desk, "" + i);
                assertEquals(List.of((long) i, 0L), found(second));
                assertEquals(List.of((long) i, 0L), found(desk));
            }
        }
    }
}
