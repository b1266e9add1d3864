package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Dossier;
import org.lectern.testkit.Dossiers;
import org.lectern.testkit.Papers;
import org.lectern.testkit.swt.Driver;
import org.lectern.testkit.swt.NeedsDisplay;

/** Somebody reads, labels, searches and imports; the counts are printed, and held in the long run only. */
@NeedsDisplay
class SessionTest {
    private static final boolean LONG = Boolean.getBoolean("lectern.long");
    private static final int PAPERS = LONG ? 54_002 : 400;
    private static final Duration LASTS = LONG ? Duration.ofMinutes(10) : Duration.ofSeconds(5);
    private static final Duration IDLE = LONG ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
    private static final String[] QUERIES = {"word7", "title:paper", "\"word3 word4\"", "word1 word2", ""};

    @TempDir
    Path folder;

    @Test
    void aSessionHoldsTheWindowAsSeldomAsAnIdleOneDoes() throws Exception {
        try (var window = new OpenWindow(folder, papers(0, PAPERS));
                var idle = new Watchdog(Display.getCurrent());
                var busy = new Watchdog(Display.getCurrent())) {
            window.listed(PAPERS);
            wait(new Driver(Display.getCurrent(), idle::dispatch), Instant.now().plus(IDLE));
            Driver driver = new Driver(Display.getCurrent(), busy::dispatch);
            Instant end = Instant.now().plus(LASTS);
            for (int step = 0; Instant.now().isBefore(end); step++) {
                act(window, driver, busy, step);
            }
            System.out.println("Idle window: " + idle.counts());
            System.out.println("Session at " + PAPERS + " papers: " + busy.counts());
            assertTrue(busy.counts().events() > 0);
            if (LONG) {
                assertTrue(
                        busy.counts().over100() * 1000
                                <= busy.counts().events() + 1000 * idle.counts().over100(),
                        "at most one event in a thousand takes more than 100 ms");
                assertEquals(idle.counts().over500(), busy.counts().over500(), "none takes more than 500 ms");
            }
        }
    }

    private static void act(OpenWindow window, Driver driver, Watchdog watchdog, int step) throws Exception {
        watchdog.begins();
        switch (step % 12) {
            case 0 -> {
                window.workbench.window().showPerspective("read");
                driver.type("search", QUERIES[step / 12 % QUERIES.length]);
            }
            case 5 -> driver.key("papers", '1');
            case 6 -> driver.key("papers", 0, SWT.END);
            case 7 -> driver.key("papers", 's');
            case 8 -> window.workbench.window().showPerspective("label");
            case 9, 10 -> window.workbench.window().run("label." + (step % 2 + 1));
            case 11 -> importSome(window, driver, step);
            default -> driver.key("papers", 0, SWT.ARROW_DOWN);
        }
        watchdog.ends();
        wait(driver, Instant.now().plusMillis(ThreadLocalRandom.current().nextInt(50, 150)));
    }

    /** What an import does to a window: the store grows on another thread, and says so. */
    private static void importSome(OpenWindow window, Driver driver, int step) {
        var done = CompletableFuture.runAsync(() -> {
            try {
                Dossiers.write(window.store, papers(1_000_000 + step * 20, 20));
                window.workbench.models().changed(step);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        driver.until("the import", done::isDone);
        done.join();
        window.workbench.window().showPerspective("read");
    }

    private static void wait(Driver driver, Instant end) {
        while (Instant.now().isBefore(end)) {
            Instant soon = Instant.now().plusSeconds(5);
            driver.until("the time", () -> !Instant.now().isBefore(soon.isBefore(end) ? soon : end));
        }
    }

    private static Dossier[] papers(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> Papers.dossier(Papers.paper(
                        Integer.toString(i),
                        "Paper %06d word%d".formatted(i, i % 11),
                        String.join(
                                " ",
                                IntStream.range(0, 120)
                                        .mapToObj(w -> "word" + (i * 7 + w) % 997)
                                        .toList()))))
                .toArray(Dossier[]::new);
    }
}
