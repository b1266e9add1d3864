package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.search.Index;
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
            var deadline = Deadline.in(java.time.Duration.ofSeconds(60), () -> false);
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
