package org.lectern.presentation;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.export.Exports;
import org.lectern.api.feed.Feeds;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Project;
import org.lectern.api.plugin.Plugins;
import org.lectern.api.search.Facets;
import org.lectern.api.search.Highlighter;
import org.lectern.api.search.Index;
import org.lectern.api.search.SavedSearches;
import org.lectern.api.search.Search;
import org.lectern.api.search.Similar;
import org.lectern.api.store.ChangeListener;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.work.Background;
import org.lectern.api.workspace.Workspace;
import org.lectern.api.workspace.Workspaces;

/** The models of one window, and which of them reads anew when a service comes, goes or tells of a change. */
public final class WindowModels implements ChangeListener {
    /** A service that is not there so long after the workspace was opened does not come. */
    private static final int LATE_MILLIS = 10_000;

    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final Live<Boolean> opening = new Live<>(false);
    private final Live<Optional<Failure>> unopened = new Live<>(Optional.empty());
    private final Touched touched = new Touched();
    private final PapersModel papers;
    private final ReadingModel reading;
    private final ReaderModel reader;
    private final Labelling labelling;
    private final LabelModel label;
    private final SourcesModel sources;
    private final AnalysesModel analyses;
    private final ImportModel imports;
    private final PreviewModel preview;
    private final ExportModel exports;
    private final FindModels find;
    private final JobsModel jobs;
    private final FeedsModel feeds;
    private final PluginsModel plugins;
    private final LogModel log;
    private final PastImports pastImports;
    private final OriginModel origin;
    private final MergeModel merges;
    private final Set<Class<?>> changed = new HashSet<>();
    private boolean storeChanged;
    private Runnable forget = () -> {};

    public WindowModels(Services services, Workers workers, String annotator) {
        this.services = services;
        this.workers = workers;
        session = new Live<>(new Session(annotator, Optional.empty(), Optional.empty()));
        papers = new PapersModel(services, workers, session, touched, opening);
        reading = new ReadingModel(services, workers, session, touched);
        reader = new ReaderModel(services, workers, session, touched);
        labelling = new Labelling(services, workers, session, touched);
        label = new LabelModel(services, workers, session, labelling);
        sources = new SourcesModel(services, workers, session, touched);
        find = new FindModels(services, workers, session, papers, touched);
        sources.follow(find.searches().state());
        find.searches().state().listen(saved -> label.follow(saved.lines()));
        // Who answers on a paper has read it.
        labelling.listen(event -> {
            if (event.act() == AnnotationEvent.Act.LABEL) {
                reading.markRead(event.paper());
            }
        });
        analyses = new AnalysesModel(services, workers, session);
        imports = new ImportModel(services, workers, session);
        preview = new PreviewModel(services, workers, imports);
        exports = new ExportModel(services, workers, session);
        jobs = new JobsModel(services, workers);
        feeds = new FeedsModel(services, workers, jobs.state());
        sources.name(feeds.state());
        plugins = new PluginsModel(services, workers);
        log = new LogModel(workers);
        pastImports = new PastImports(services, workers, touched);
        origin = new OriginModel(services, workers);
        merges = new MergeModel(services, workers, session, touched);
    }

    /** Reads what is there now, and follows the services from now on. */
    public void start() {
        log.start();
        forget = services.listen(this::serviceChanged);
        readSession();
        jobs.reload();
        plugins.reload();
        analyses.reload();
        exports.reload();
        feeds.serviceChanged();
    }

    public void stop() {
        log.stop();
        forget.run();
    }

    /** Works under this name from now on. */
    public void annotator(String name) {
        session.update(s -> new Session(name, s.folder(), s.project()));
        reloadPapers();
    }

    /** Several changes in a row are taken in at once. */
    @Override
    public void changed(long last) {
        boolean first;
        synchronized (this) {
            first = !storeChanged;
            storeChanged = true;
        }
        if (first) {
            workers.show(this::takeChanges);
        }
    }

    private void takeChanges() {
        synchronized (this) {
            storeChanged = false;
        }
        reloadPapers();
        readProject();
    }

    /** An import, or somebody else, may have given the project labels that it did not have. */
    private void readProject() {
        Session before = session.get();
        if (before.project().isEmpty() || !services.has(ProjectStore.class)) {
            return;
        }
        workers.read(
                () -> services.require(ProjectStore.class).project(before.projectName()),
                now -> {
                    if (now.isPresent() && session.get().equals(before) && !now.equals(before.project())) {
                        session.set(new Session(before.annotator(), before.folder(), now));
                        reloadPapers();
                    }
                },
                // The list of papers tells of the same failure.
                failure -> {});
    }

    private void serviceChanged(Class<?> type) {
        boolean first;
        synchronized (this) {
            first = changed.isEmpty();
            changed.add(type);
        }
        if (first) {
            workers.show(this::takeServices);
        }
    }

    private void takeServices() {
        Set<Class<?>> types;
        synchronized (this) {
            types = Set.copyOf(changed);
            changed.clear();
        }
        opened();
        for (Class<?> type : types) {
            if (type == Analyses.class) {
                analyses.reload();
            } else if (type == Exports.class) {
                exports.reload();
            } else if (type == Plugins.class) {
                plugins.reload();
            } else if (type == Feeds.class) {
                feeds.serviceChanged();
            } else if (type == Background.class) {
                jobs.reload();
            }
        }
        if (types.contains(Search.class) || types.contains(Similar.class) || types.contains(Highlighter.class)) {
            papers.reload();
            reader.reload();
        }
        if (types.stream()
                .anyMatch(type -> type == SavedSearches.class || type == Facets.class || type == Index.class)) {
            find.reload();
        }
        if (types.stream()
                .anyMatch(type ->
                        type == Workspace.class || type.getPackageName().equals(ProjectStore.class.getPackageName()))) {
            readSession();
        }
    }

    private void readSession() {
        Session before = session.get();
        workers.read(
                () -> {
                    Optional<Path> folder = services.find(Workspace.class).map(Workspace::folder);
                    Optional<Project> project = services.has(ProjectStore.class)
                            ? services.require(ProjectStore.class).project(before.projectName())
                            : Optional.empty();
                    return new Session(before.annotator(), folder, project);
                },
                read -> {
                    session.set(new Session(session.get().annotator(), read.folder(), read.project()));
                    reloadPapers();
                });
    }

    private void reloadPapers() {
        pastImports.changed();
        papers.reload();
        reader.reload();
        sources.reload();
        label.reload();
        find.reload();
    }

    /** A workspace is about to be opened: whatever is asked waits for it. On the view's thread. */
    public void expectWorkspace() {
        opening.set(true);
    }

    /** Whether a workspace is being opened. */
    public Live<Boolean> opening() {
        return opening;
    }

    /** Its papers may be there before anything can be searched in them. */
    private void opened() {
        if (opening.get() && services.has(PaperStore.class) && services.has(Search.class)) {
            opening.set(false);
        }
    }

    private void notOpening() {
        if (opening.get()) {
            opening.set(false);
            reloadPapers();
        }
    }

    /** Opens another workspace; its services tell the rest. */
    public void openWorkspace(Path folder) {
        expectWorkspace();
        workers.read(
                () -> services.require(Workspaces.class).open(folder),
                opened -> {
                    unopened.set(Optional.empty());
                    opened();
                    readSession();
                    workers.after(LATE_MILLIS, this::notOpening);
                },
                failure -> {
                    notOpening();
                    workers.fail(failure);
                    unopened.set(Optional.of(failure));
                });
    }

    /** Why the workspace that was wanted last is not open. */
    public Live<Optional<Failure>> unopened() {
        return unopened;
    }

    public Services services() {
        return services;
    }

    public Workers workers() {
        return workers;
    }

    public Live<Session> session() {
        return session;
    }

    public PapersModel papers() {
        return papers;
    }

    public ReadingModel reading() {
        return reading;
    }

    public ReaderModel reader() {
        return reader;
    }

    public Labelling labelling() {
        return labelling;
    }

    public LabelModel label() {
        return label;
    }

    public SourcesModel sources() {
        return sources;
    }

    public AnalysesModel analyses() {
        return analyses;
    }

    public ImportModel imports() {
        return imports;
    }

    public PreviewModel preview() {
        return preview;
    }

    public ExportModel exports() {
        return exports;
    }

    public FindModels find() {
        return find;
    }

    public JobsModel jobs() {
        return jobs;
    }

    public FeedsModel feeds() {
        return feeds;
    }

    public LogModel log() {
        return log;
    }

    public PastImports pastImports() {
        return pastImports;
    }

    public OriginModel origin() {
        return origin;
    }

    public MergeModel merges() {
        return merges;
    }

    public PluginsModel plugins() {
        return plugins;
    }
}
