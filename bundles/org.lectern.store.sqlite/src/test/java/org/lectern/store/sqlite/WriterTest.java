package org.lectern.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.store.StoreException;

class WriterTest {
    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private Writer writer;

    @BeforeEach
    void open() throws StoreException {
        new SqliteStoreProvider().open(folder).close();
        writer = new Writer(new Database(folder.resolve(SqliteStoreProvider.FILE)));
    }

    @Test
    void whatAPersonWaitsForGoesBeforeWhatAnImportHasQueued() throws Exception {
        List<Thread> writing = new ArrayList<>();
        writing.add(start(() -> writer.bulk(transaction -> hold("import 1"))));
        running.await();
        writing.add(queued(() -> writer.bulk(transaction -> done.add("import 2"))));
        writing.add(queued(() -> writer.bulk(transaction -> done.add("import 3"))));
        writing.add(queued(() -> writer.urgent(transaction -> done.add("label"))));
        released.countDown();
        for (Thread each : writing) {
            each.join();
        }

        assertEquals(List.of("import 1", "label", "import 2", "import 3"), List.copyOf(done));
        writer.close();
    }

    @Test
    void aCallerThatIsInterruptedStillLearnsThatItsChangeIsKept() throws Exception {
        Thread holding = start(() -> writer.bulk(transaction -> hold("import")));
        running.await();
        var interrupted = new ConcurrentLinkedQueue<Boolean>();
        Thread labelling = queued(() -> {
            writer.urgent(transaction -> done.add("label"));
            interrupted.add(Thread.currentThread().isInterrupted());
        });
        labelling.interrupt();
        released.countDown();
        holding.join();
        labelling.join();

        assertEquals(List.of("import", "label"), List.copyOf(done));
        assertEquals(List.of(true), List.copyOf(interrupted));
        writer.close();
    }

    @Test
    void closingWaitsForWhatIsQueued() throws Exception {
        Thread holding = start(() -> writer.bulk(transaction -> hold("import")));
        running.await();
        Thread labelling = queued(() -> writer.urgent(transaction -> done.add("label")));
        released.countDown();
        writer.close();
        holding.join();
        labelling.join();

        assertTrue(done.contains("label"));
    }

    private boolean hold(String name) {
        running.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return done.add(name);
    }

    private interface Writing {
        void run() throws StoreException;
    }

    private static Thread start(Writing writing) {
        return Thread.ofPlatform().start(() -> {
            try {
                writing.run();
            } catch (StoreException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Returns when it waits for the writer: then its work stands in the queue. */
    private static Thread queued(Writing writing) {
        Thread thread = start(writing);
        while (!(LockSupport.getBlocker(thread) instanceof FutureTask<?>)) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
