package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.work.Job;
import org.lectern.testkit.swt.NeedsDisplay;

@NeedsDisplay
class QuitTest {
    private final CountDownLatch go = new CountDownLatch(1);

    @TempDir
    Path folder;

    private Job start(OpenWindow window) {
        Job job = window.background().run("Count stars", progress -> {
            progress.expect(OptionalLong.of(2));
            progress.step("one");
            go.await();
            progress.step("two");
            return "Counted.";
        });
        window.driver.until("the job", () -> window.driver.text("status.job").startsWith("Count stars"));
        return job;
    }

    @Test
    void whoStaysKeepsTheJobAndTheWindow() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(1)).listed(1)) {
            Job job = start(window);
            Shell shell = window.workbench.window().shell();
            shell.close();
            window.driver.until("the question", () -> window.driver.has("quit.jobs"));
            assertTrue(window.driver.text("quit.jobs").startsWith("Count stars"));
            window.driver.click("quit.stay");
            assertFalse(shell.isDisposed());
            assertEquals(Job.Phase.RUNNING, job.state().phase());
            go.countDown();
            window.driver.until(
                    "the result", () -> window.driver.text("status.job").equals("Count stars: Counted."));
        }
    }

    @Test
    void whoWaitsLeavesWhenTheJobIsDone() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(1)).listed(1)) {
            Job job = start(window);
            Shell shell = window.workbench.window().shell();
            window.workbench.window().run("quit");
            window.driver.until("the question", () -> window.driver.has("quit.wait"));
            window.driver.click("quit.wait");
            assertFalse(shell.isDisposed());
            go.countDown();
            window.driver.until("the end", shell::isDisposed);
            assertEquals(Job.Phase.DONE, job.state().phase());
        }
    }

    @Test
    void whoCancelsLeavesAtTheNextStep() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(1)).listed(1)) {
            Job job = start(window);
            Shell shell = window.workbench.window().shell();
            window.workbench.window().run("quit");
            window.driver.until("the question", () -> window.driver.has("quit.cancel"));
            window.driver.click("quit.cancel");
            go.countDown();
            window.driver.until("the end", shell::isDisposed);
            assertEquals(Job.Phase.CANCELLED, job.state().phase());
        }
    }
}
