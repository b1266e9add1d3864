package org.lectern.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.swt.widgets.Display;
import org.lectern.annotation.EventAnnotation;
import org.lectern.api.analysis.ChartPainter;
import org.lectern.api.annotation.Annotation;
import org.lectern.api.model.Dossier;
import org.lectern.api.search.Completion;
import org.lectern.api.search.Facets;
import org.lectern.api.search.Highlighter;
import org.lectern.api.search.Index;
import org.lectern.api.search.SavedSearches;
import org.lectern.api.search.Search;
import org.lectern.api.search.Similar;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.SearchStore;
import org.lectern.api.store.StateStore;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Background;
import org.lectern.api.workspace.Workspace;
import org.lectern.chart.PlainChartPainter;
import org.lectern.index.lucene.KeptSearches;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.index.lucene.LuceneSearch;
import org.lectern.index.lucene.LuceneSimilar;
import org.lectern.index.lucene.QueryCompletion;
import org.lectern.index.lucene.QueryHighlighter;
import org.lectern.presentation.Services;
import org.lectern.store.sqlite.SqliteStoreProvider;
import org.lectern.testkit.Dossiers;
import org.lectern.testkit.Papers;
import org.lectern.testkit.swt.Driver;
import org.lectern.work.ThreadBackground;

/** The window on a real store, index and annotation, working in the background as it does for a user. */
public final class OpenWindow implements AutoCloseable {
    public final Services services;
    public final Workbench workbench;
    public final Store store;
    public final Workspace workspace;
    public final Driver driver;
    private final Display display;
    private final LuceneIndex index;
    private final ThreadBackground background;
    private final ExecutorService searches = Executors.newSingleThreadExecutor();
    private final ExecutorService reads = Executors.newSingleThreadExecutor();
    private final ExecutorService writes = Executors.newSingleThreadExecutor();
    private final ExecutorService counts = Executors.newSingleThreadExecutor();

    public OpenWindow(Path folder, Dossier... dossiers) throws IOException, StoreException {
        Path workspaceFolder = Files.createDirectories(folder.resolve("workspace"));
        display = new Display();
        services = new Services(() -> Display.findDisplay(Thread.currentThread()) != null);
        store = new SqliteStoreProvider(List.of()).open(workspaceFolder);
        Dossiers.write(store, dossiers);
        workspace = new Folder(workspaceFolder);
        index = new LuceneIndex(workspace, store.papers(), store.changes());
        workbench = new Workbench(
                display,
                services,
                searches,
                reads,
                writes,
                counts,
                new Surroundings("ada", folder.resolve("user"), Optional.of(workspaceFolder), Optional.empty()));
        background = new ThreadBackground(workbench.jobs());
        services.put(Background.class, background);
        services.put(Workspace.class, workspace);
        services.put(PaperStore.class, store.papers());
        services.put(AnnotationStore.class, store.annotations());
        services.put(ProjectStore.class, store.projects());
        services.put(StateStore.class, store.states());
        services.put(Annotation.class, new EventAnnotation(store.papers(), store.projects(), store.annotations()));
        var search = new LuceneSearch(
                index, store.papers(), store.projects(), store.annotations(), store.states(), store.searches());
        services.put(Search.class, search);
        services.put(Index.class, index);
        services.put(SearchStore.class, store.searches());
        services.put(Facets.class, search);
        services.put(SavedSearches.class, new KeptSearches(search, store.searches(), store.papers(), store.projects()));
        services.put(
                Completion.class, new QueryCompletion(index, store.projects(), store.annotations(), store.searches()));
        services.put(Similar.class, new LuceneSimilar(index, store.papers()));
        services.put(Highlighter.class, new QueryHighlighter());
        services.put(ChartPainter.class, new PlainChartPainter());
        workbench.open();
        driver = new Driver(display);
        driver.until(
                "the project was read",
                () -> workbench.models().session().get().project().isPresent());
    }

    private record Folder(Path folder) implements Workspace {
        @Override
        public Path folder(String name) {
            try {
                return Files.createDirectories(folder.resolve(name));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** {@code p-1} Paper 001, {@code p-2} Paper 002, … */
    public static Dossier[] numbered(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        i -> Papers.paper(Integer.toString(i), "Paper %03d".formatted(i), "Abstract number " + i + "."))
                .map(Papers::dossier)
                .toArray(Dossier[]::new);
    }

    /** Waits until the list of papers shows its lines. */
    public OpenWindow listed(int papers) {
        driver.until(
                papers + " papers in the list",
                () -> driver.has("papers")
                        && workbench.models().papers().state().get().total() == papers
                        && driver.rows("papers").stream().noneMatch(row -> row.contains("| reading |")));
        return this;
    }

    public Background background() {
        return background;
    }

    /** The titles of the lines in sight. */
    public List<String> titles() {
        return driver.rows("papers").stream()
                .map(row -> row.split(" \\| ", -1)[2])
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        if (!workbench.window().shell().isDisposed()) {
            workbench.window().shell().close();
        }
        writes.close();
        searches.close();
        reads.close();
        counts.close();
        background.close();
        display.dispose();
        index.close();
        store.close();
    }
}
