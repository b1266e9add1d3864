package org.lectern.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.Exports;
import org.lectern.api.work.Progress;
import org.lectern.presentation.Failure;

/** Goes through every perspective, view and dialog of a window that holds a few papers. */
final class Walk {
    private final OpenWindow window;
    private final Display display = Display.getCurrent();

    /** @param papers the window lists that many */
    Walk(OpenWindow window, int papers) {
        this.window = window;
        window.services.put(Exports.class, new OneExport());
        new ListedAnalyses(window.store.papers()).offer(window.services, "λ");
        window.listed(papers);
    }

    /** Calls {@code stop} with the name of each place, while that place is on show. */
    void go(Consumer<String> stop) {
        window.driver.select("papers", 0);
        window.driver.until("the reader", () -> window.driver.has("reader.text"));
        window.driver.key("papers", '1');
        window.driver.until(
                "what is similar",
                () -> window.workbench.models().reader().state().get().similarKnown());
        perspective("read", stop, "welcome", "jobs", "report");
        perspective("label", stop, "queue", "history", "progress", "guideline");
        window.driver.until(
                "the analysis",
                () -> !window.workbench
                        .models()
                        .analyses()
                        .state()
                        .get()
                        .entries()
                        .isEmpty());
        window.workbench.window().run("analyse.λ");
        window.driver.until("its result", () -> window.driver.has("result"));
        perspective("analyse", stop, "runs", "chart");
        for (var dialog : dialogs().entrySet()) {
            // Each command takes back what went wrong before it.
            window.workbench.models().workers().fail(new Failure("Ω", "Ω", "Ω", Optional.empty()));
            window.workbench.window().run(dialog.getValue());
            window.driver.settle();
            stop.accept(dialog.getKey());
            close();
        }
    }

    /** The command that opens it, by the dialog's name. */
    static Map<String, String> dialogs() {
        var dialogs = new LinkedHashMap<String, String>();
        dialogs.put("palette", "palette");
        dialogs.put("keys", "keys");
        dialogs.put("export", "file.export");
        dialogs.put("failure", "failure.details");
        return dialogs;
    }

    private void perspective(String id, Consumer<String> stop, String... views) {
        window.workbench.window().showPerspective(id);
        window.driver.settle();
        stop.accept(id);
        for (String view : views) {
            window.workbench.window().run("show." + view);
            window.driver.settle();
            stop.accept(id + ", " + view);
        }
    }

    private void close() {
        for (Shell shell : display.getShells()) {
            if (!shell.isDisposed() && shell != window.workbench.window().shell()) {
                shell.dispose();
            }
        }
        window.driver.settle();
    }

    private static final class OneExport implements Exports {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry("one", "Ω", "one"));
        }

        @Override
        public List<Loss> losses(Request request) {
            var losses = new ArrayList<Loss>();
            for (ExportField field : ExportField.values()) {
                losses.add(new Loss(field, 2));
            }
            return losses;
        }

        @Override
        public Done run(Request request, Path target, Progress progress) {
            return new Done(target, request.format(), 0, List.of());
        }
    }
}
