package org.lectern.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** A process with a bus of its own: writes what a screen reader is told of the window, perspective after perspective. */
final class AccessibleWindow {
    private AccessibleWindow() {}

    public static void main(String[] arguments) throws Exception {
        try (var folder = OwnFolder.create("lectern-access");
                var window = new OpenWindow(folder.path(), OpenWindow.numbered(2));
                var asking = Executors.newSingleThreadExecutor()) {
            window.listed(2);
            new ListedAnalyses(window.store.papers()).offer(window.services, "lengths");
            window.driver.select("papers", 0);
            window.driver.until(
                    "what is similar",
                    () -> window.workbench.models().reader().state().get().similarKnown());
            for (String perspective : List.of("read", "label", "analyse")) {
                window.workbench.window().showPerspective(perspective);
                window.driver.settle();
                // The window has to answer while it is asked.
                var asked = CompletableFuture.supplyAsync(AccessibleWindow::ask, asking);
                window.driver.until("the answers", asked::isDone);
                System.out.println("# " + perspective);
                asked.get().forEach(System.out::println);
            }
        }
    }

    private static List<String> ask() {
        try {
            return Child.run(AccessibleTree.class, Map.of(), List.of());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
