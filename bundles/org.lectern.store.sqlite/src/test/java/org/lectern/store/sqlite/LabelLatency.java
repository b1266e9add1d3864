package org.lectern.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.testkit.ChildJvm;
import org.lectern.testkit.Events;

/**
 * How long 400 labels take until they are durable, alone and while a second process imports without a pause. Each comes
 * at a moment of its own, as a person's does: labels that follow each other at once would slip together into one gap.
 */
final class LabelLatency {
    private static final int LABELS = 400;
    private static final long THINK_NANOS = 40_000_000;

    private LabelLatency() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("label-latency");
        try (Store store = new SqliteStoreProvider().open(folder)) {
            measure("warming up", store);
            measure("alone", store);
            try (ChildJvm child = ChildJvm.start(BusyWorkspace.class, folder.toString(), "import")) {
                child.line();
                Thread.ofPlatform().daemon().start(() -> drain(child));
                measure("beside an importing process", store);
            }
            System.out.printf(
                    "The importer added %,d papers meanwhile.%n", store.papers().count());
        }
    }

    private static void drain(ChildJvm child) {
        try {
            while (child.line() != null) {
                // A full pipe would stop the importer.
            }
        } catch (IOException e) {
            System.out.println("The importer has ended.");
        }
    }

    private static void measure(String when, Store store) throws StoreException {
        var nanos = new long[LABELS];
        var random = new Random(7);
        for (int i = 0; i < LABELS; i++) {
            LockSupport.parkNanos(random.nextLong(THINK_NANOS));
            long start = System.nanoTime();
            Events.label(store, "ada", "p-" + i, "relevant");
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: median %.1f ms, 99%% %.1f ms, most %.1f ms%n",
                when, nanos[LABELS / 2] / 1e6, nanos[LABELS * 99 / 100] / 1e6, nanos[LABELS - 1] / 1e6);
    }
}
