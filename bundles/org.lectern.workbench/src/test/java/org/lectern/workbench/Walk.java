package org.lectern.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Words words;
    private final Display display = Display.getCurrent();

    /** What is not Lectern's own to say: names that plug-ins give, and what went wrong. */
    record Words(String analysis, String format, Failure failure) {}

    /** @param papers the window lists that many */
    Walk(OpenWindow window, int papers, Words words) {
        this.window = window;
        this.words = words;
        window.services.put(Exports.class, new OneExport(words.format()));
        new ListedAnalyses(window.store.papers()).offer(window.services, words.analysis());
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
        perspective("read", stop, "feeds", "welcome", "jobs", "report");
        window.workbench.window().run("show.reader");
        window.workbench.window().run("show.facets");
        window.driver.until("the counts", () -> window.driver.has("facets"));
        stop.accept("read, facets");
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
        window.workbench.window().run("analyse." + words.analysis());
        window.driver.until("its result", () -> window.driver.has("result"));
        perspective("analyse", stop, "runs", "chart");
        for (var dialog : dialogs().entrySet()) {
            // Each command takes back what went wrong before it.
            window.workbench.models().workers().fail(words.failure());
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
        dialogs.put("help", "search.help");
        dialogs.put("similar", "similar.text");
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

    private record OneExport(String format) implements Exports {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry("one", format, "one"));
        }

        @Override
        public Set<ExportField> carries(String format) {
            return Set.of();
        }

        @Override
        public long papers(Request request) {
            return 2;
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
