package org.lectern.presentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.annotation.EventAnnotation;
import org.lectern.api.annotation.Annotation;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.search.Completion;
import org.lectern.api.search.Facets;
import org.lectern.api.search.Highlighter;
import org.lectern.api.search.Index;
import org.lectern.api.search.SavedSearches;
import org.lectern.api.search.Search;
import org.lectern.api.search.Similar;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.ChangeLog;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.SearchStore;
import org.lectern.api.store.StateStore;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.workspace.Workspace;
import org.lectern.index.lucene.KeptSearches;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.index.lucene.LuceneSearch;
import org.lectern.index.lucene.LuceneSimilar;
import org.lectern.index.lucene.QueryCompletion;
import org.lectern.index.lucene.QueryHighlighter;
import org.lectern.store.sqlite.SqliteStoreProvider;
import org.lectern.testkit.Dossiers;
import org.lectern.testkit.Papers;

/** A real store, index and annotation in a folder, and models on them that work at once on the calling thread, where not told otherwise. */
final class OpenWorkspace implements AutoCloseable {
    final Services services = new Services(() -> false);
    final WindowModels models;
    final Store store;
    private final LuceneIndex index;

    OpenWorkspace(Path folder, Dossier... dossiers) throws StoreException {
        this(folder, Workers.direct(), dossiers);
    }

    OpenWorkspace(Path folder, Workers workers, Dossier... dossiers) throws StoreException {
        store = new SqliteStoreProvider(List.of()).open(folder);
        Dossiers.write(store, dossiers);
        var workspace = new Folder(folder);
        index = new LuceneIndex(workspace, store.papers(), store.changes());
        services.put(Workspace.class, workspace);
        services.put(PaperStore.class, store.papers());
        services.put(AnnotationStore.class, store.annotations());
        services.put(ProjectStore.class, store.projects());
        services.put(StateStore.class, store.states());
        services.put(ChangeLog.class, store.changes());
        services.put(Annotation.class, new EventAnnotation(store.papers(), store.projects(), store.annotations()));
        var search = new LuceneSearch(
                index, store.papers(), store.projects(), store.annotations(), store.states(), store.searches());
        services.put(Search.class, search);
        services.put(Facets.class, search);
        services.put(Index.class, index);
        services.put(SearchStore.class, store.searches());
        services.put(SavedSearches.class, new KeptSearches(search, store.searches(), store.papers(), store.projects()));
        services.put(
                Completion.class, new QueryCompletion(index, store.projects(), store.annotations(), store.searches()));
        services.put(Similar.class, new LuceneSimilar(index, store.papers()));
        services.put(Highlighter.class, new QueryHighlighter());
        models = new WindowModels(services, workers, "ada");
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

    OpenWorkspace start() {
        models.start();
        return this;
    }

    /** The default project lets a paper have several labels. */
    OpenWorkspace multiple() throws StoreException {
        var schema = new LabelSchema(true, List.of(new LabelDefinition("method", ""), new LabelDefinition("data", "")));
        store.projects().write(new Project(Project.DEFAULT, schema, false, false, Optional.empty()));
        return this;
    }

    /** {@code p-1} Paper 001, {@code p-2} Paper 002, … */
    static Dossier[] numbered(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        i -> Papers.paper(Integer.toString(i), "Paper %03d".formatted(i), "Abstract number " + i + "."))
                .map(Papers::dossier)
                .toArray(Dossier[]::new);
    }

    static PaperId id(int number) {
        return new PaperId("p-" + number);
    }

    List<String> titles() {
        long total = models.papers().state().get().total();
        return IntStream.range(0, (int) total)
                .mapToObj(i -> models.papers().row(i).map(PaperRow::title).orElse("?"))
                .toList();
    }

    String current() {
        return models.label().state().get().current().map(Paper::title).orElse("none");
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }
}
