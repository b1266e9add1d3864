package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.search.Index;
import org.lectern.api.store.ChangeLog;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Job;
import org.lectern.testkit.Papers;
import org.lectern.work.ThreadBackground;

class IndexFollowerTest {
    @TempDir
    Path folder;

    private static void add(Desk desk, int papers) throws Exception {
        desk.store.papers().write(transaction -> {
            for (int i = 0; i < papers; i++) {
                transaction.write(Papers.dossier(Papers.paper("" + i, "Paper " + i, "words")));
            }
            return null;
        });
    }

    @Test
    void aLongUpdateIsAJobThatIsShown() throws Exception {
        var done = new CompletableFuture<Job.State>();
        var background = new ThreadBackground(job -> {
            if (job.state().phase() == Job.Phase.DONE) {
                done.complete(job.state());
            }
        });
        try (var desk = new Desk(folder)) {
            add(desk, 2_500);
            var follower = new IndexFollower(desk.index, background);
            Job.State state = done.get(60, TimeUnit.SECONDS);
            follower.close();

            assertEquals(
                    List.of("Index papers", "2500 papers indexed"),
                    List.of(state.title(), state.outcome().orElseThrow()));
            assertEquals(new Index.State(2_500, 0), desk.index.state());
        } finally {
            background.close();
        }
    }

    @Test
    void fewChangesAreTakenInQuietly() throws Exception {
        var background = new ThreadBackground(job -> {});
        try (var desk = new Desk(folder)) {
            var follower = new IndexFollower(desk.index, background);
            add(desk, 3);
            follower.changed(3);
            var deadline = Deadline.in(Duration.ofSeconds(60), () -> false);
            while (desk.index.state().behind() > 0 && !deadline.isOver()) {
                Thread.onSpinWait();
            }
            follower.close();

            assertEquals(new Index.State(3, 0), desk.index.state());
            assertEquals(List.of(), background.jobs());
        } finally {
            background.close();
        }
    }

    /** A change log that stops at the first question of the follower's thread until it may fail. */
    private static ChangeLog failing(ChangeLog log, CompletableFuture<Thread> asked, CountDownLatch mayFail) {
        return (ChangeLog) Proxy.newProxyInstance(
                ChangeLog.class.getClassLoader(), new Class<?>[] {ChangeLog.class}, (proxy, method, arguments) -> {
                    if (Thread.currentThread().getName().equals("index")) {
                        asked.complete(Thread.currentThread());
                        mayFail.await();
                        throw new StoreException("The store is closed.", "store", "Open it again.");
                    }
                    return method.invoke(log, arguments);
                });
    }

    /** What the follower has to say when the store fails. */
    private List<String> saidWhenTheStoreFails(boolean afterTheEnd) throws Exception {
        var said = new CopyOnWriteArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var logger = Logger.getLogger(IndexFollower.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        var asked = new CompletableFuture<Thread>();
        var mayFail = new CountDownLatch(1);
        var background = new ThreadBackground(job -> {});
        try (var desk = new Desk(folder)) {
            add(desk, 3);
            var index = new LuceneIndex(
                    new Desk.FolderWorkspace(folder),
                    desk.store.papers(),
                    failing(desk.store.changes(), asked, mayFail));
            var follower = new IndexFollower(index, background);
            Thread running = asked.get(60, TimeUnit.SECONDS);
            if (afterTheEnd) {
                follower.close();
            }
            mayFail.countDown();
            var deadline = Deadline.in(Duration.ofSeconds(60), () -> false);
            while (running.isAlive() && said.isEmpty() && !deadline.isOver()) {
                Thread.onSpinWait();
            }
            follower.close();
            index.close();
        } finally {
            background.close();
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        return said;
    }

    @Test
    void aStoreThatClosesUnderARunningUpdateAtTheEndIsNoFailure() throws Exception {
        assertEquals(List.of("The index does not follow; the next question catches up"), saidWhenTheStoreFails(false));
        assertEquals(List.of(), saidWhenTheStoreFails(true));
    }

    @Test
    void whatACommandWroteIsTakenInWhenItEnds() throws Exception {
        var background = new ThreadBackground(job -> {});
        try (var desk = new Desk(folder)) {
            var follower = new IndexFollower(desk.index, background);
            add(desk, 3);
            follower.changed(3);
            follower.close();

            assertEquals(new Index.State(3, 0), desk.index.state());
        } finally {
            background.close();
        }
    }
}
