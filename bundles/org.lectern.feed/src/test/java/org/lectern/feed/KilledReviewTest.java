package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.ReadingState;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.store.sqlite.SqliteStoreProvider;
import org.lectern.testkit.ChildJvm;

/** Kill -9 during withdrawals and merges: four times; 30 times with {@code -Dlectern.long=true}. */
class KilledReviewTest {
    private static final int KILLS = Boolean.getBoolean("lectern.long") ? 30 : 4;
    private static final ReadingState STARRED = new ReadingState(true, true, "mine");

    @TempDir
    private Path folder;

    private List<PaperId> two;

    /** All that is kept about the two papers. */
    private record Seen(List<Dossier> papers, List<String> answers, List<ReadingState> states) {}

    @Test
    void anImportIsInOrOutAndTwoPapersAreOneOrTwoWheneverTheProcessIsKilled() throws Exception {
        Seen before;
        try (Store store = new SqliteStoreProvider().open(folder)) {
            BusyReview.come(
                    store,
                    folder.resolve("two.txt"),
                    List.of(
                            "doi:10.1000/b|Wind|We measure wind.||||ada:maybe",
                            "doi:10.1000/a|Roses|We count petals.||||ada:relevant"));
            two = store.papers().list(PaperOrder.ADDED, 0, 2);
            store.states().write("ada", two.getLast(), STARRED);
            before = seen(store);
        }
        var random = new Random();
        var killedAt = new TreeSet<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            killedAt.add(killed(kill % 2 == 0 ? "withdraw" : random.nextBoolean() ? "merge" : "split", random));
            try (Store store = new SqliteStoreProvider().open(folder)) {
                var imports = new StoredImports(store.papers(), store.annotations(), folder);
                imports.finish();
                assertEquals(List.of(), halves(store, imports));
                for (var merge : store.papers().merges()) {
                    assertEquals(List.of(two.getFirst()), others(store));
                    new StoredMerges(store.papers()).split(merge.gone());
                }
                assertEquals(before, seen(store));
            }
        }
        assertEquals("withdraw", killedAt.last());
    }

    /** A little after such a line. */
    private String killed(String at, Random random) throws Exception {
        try (ChildJvm child = ChildJvm.start(
                BusyReview.class,
                folder.toString(),
                two.getFirst().value(),
                two.getLast().value())) {
            int rounds = 1 + random.nextInt(2);
            while (rounds > 0) {
                rounds -= child.line().equals(at) ? 1 : 0;
            }
            Thread.sleep(random.nextInt(at.equals("withdraw") ? 150 : 15));
            child.kill();
        }
        return at;
    }

    /** Imports that are neither whole nor withdrawn as their state says. */
    private static List<String> halves(Store store, StoredImports imports) throws StoreException {
        var wrong = new ArrayList<String>();
        for (ImportRun run : imports.list()) {
            long there = 0;
            for (PaperId id : store.papers().seenIn(run.source())) {
                there += store.papers().dossier(id).orElseThrow().records().stream()
                        .filter(record -> record.importId().equals(run.id()))
                        .count();
            }
            boolean asSaid = switch (run.state()) {
                case WHOLE -> there == run.added() + run.merged();
                case WITHDRAWN -> there == 0;
                case BROKEN -> true;
                case WITHDRAWING -> false;
            };
            if (!asSaid) {
                wrong.add(run.source() + " " + run.state() + ": " + there + " of " + run.papers());
            }
        }
        return wrong;
    }

    /** The papers that no list takes in and out. */
    private static List<PaperId> others(Store store) throws StoreException {
        var others = new ArrayList<PaperId>();
        for (PaperId id : store.papers().list(PaperOrder.ADDED, 0, 2 * BusyReview.PAPERS)) {
            List<SourceRecord> records =
                    store.papers().dossier(id).orElseThrow().records();
            if (records.stream().noneMatch(record -> record.sighting().source().endsWith(BusyReview.LIST))) {
                others.add(id);
            }
        }
        return others;
    }

    private Seen seen(Store store) throws StoreException {
        Map<PaperId, ReadingState> states = store.states().states("ada");
        var papers = new ArrayList<Dossier>();
        for (PaperId id : two) {
            papers.add(store.papers().dossier(id).orElseThrow());
        }
        return new Seen(
                papers,
                store.annotations().answersOn(Project.DEFAULT, two, new Viewer("ada", Viewer.Role.OWNER)).stream()
                        .map(Object::toString)
                        .toList(),
                two.stream()
                        .map(id -> states.getOrDefault(id, new ReadingState(false, false, "")))
                        .toList());
    }
}
