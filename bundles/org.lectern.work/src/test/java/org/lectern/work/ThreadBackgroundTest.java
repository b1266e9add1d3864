package org.lectern.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Job;

class ThreadBackgroundTest {
    private final List<Job.Phase> heard = new CopyOnWriteArrayList<>();
    private final ThreadBackground background =
            new ThreadBackground(job -> heard.add(job.state().phase()));

    @AfterEach
    void close() throws InterruptedException {
        background.close();
    }

    @Test
    void aJobEndsWithItsSentenceAndTheNumberOfItsSteps() {
        Job job = background.run("Import", progress -> {
            progress.expect(OptionalLong.of(2));
            progress.step("one");
            progress.step("two");
            return "2 papers.";
        });
        assertEquals("2 papers.", job.whenDone().join());
        Job.State state = job.state();
        assertEquals(
                new Job.State(
                        "Import", Job.Phase.DONE, "", 2, OptionalLong.of(2), state.started(), Optional.of("2 papers.")),
                state);
        assertEquals(Job.Phase.DONE, heard.getLast());
    }

    @Test
    void aCancelledJobStopsAtItsNextStep() throws InterruptedException {
        var started = new CountDownLatch(1);
        Job job = background.run("Endless", progress -> {
            while (true) {
                progress.step("on");
                started.countDown();
            }
        });
        started.await();
        job.cancel();
        var thrown =
                assertThrows(CompletionException.class, () -> job.whenDone().join());
        assertInstanceOf(CancellationException.class, thrown.getCause());
        assertEquals(Job.Phase.CANCELLED, job.state().phase());
    }

    @Test
    void anExpectedFailureIsToldInItsOwnWords() {
        Job job = background.run("Import", progress -> {
            throw new StoreException(
                    "The disk is full. Papers imported before are kept.", "lectern.db", "Free some room.");
        });
        assertThrows(CompletionException.class, () -> job.whenDone().join());
        assertEquals(
                Optional.of("The disk is full. Papers imported before are kept. Free some room."),
                job.state().outcome());
    }

    @Test
    void anUnexpectedFailureEndsTheJobAndNotTheOthers() {
        Job broken = background.run("Broken", progress -> {
            throw new IOException("boom");
        });
        Job sound = background.run("Sound", progress -> "fine");
        assertThrows(CompletionException.class, () -> broken.whenDone().join());
        assertEquals("fine", sound.whenDone().join());
        assertEquals(Job.Phase.FAILED, broken.state().phase());
    }

    @Test
    void jobsAreListedNewestFirst() {
        background.run("first", progress -> "").whenDone().join();
        background.run("second", progress -> "").whenDone().join();
        assertEquals(
                List.of("second", "first"),
                background.jobs().stream().map(job -> job.state().title()).toList());
    }
}
