package org.lectern.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.lectern.api.search.Embedding;
import org.lectern.api.search.EmbeddingModels;
import org.lectern.api.search.Index;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.ChangeLog;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.api.workspace.Workspace;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The index in the workspace's folder {@code index}. Opened for reading at the first question, for writing only while it
 * is behind the store, so that a window and a command beside it take turns.
 */
@Component(service = {Index.class, LuceneIndex.class})
public final class LuceneIndex implements Index {
    /** How long a question may wait for the index to catch up. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How long the end of a process may wait for the index, and for how many papers that is enough. */
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private static final long SOON_DONE = 25_000;
    private static final long PAUSE_NANOS = Duration.ofMillis(25).toNanos();
    private static final System.Logger LOG = System.getLogger(LuceneIndex.class.getName());

    private final IndexFolder folder;
    private final PaperStore papers;
    private final ChangeLog changes;
    private final CommitReader commits;
    private final IndexUpdate updates;
    private final ReentrantLock writing = new ReentrantLock();
    /** The number of the last change when this process began. */
    private final long opened;

    private final Path path;
    private final IndexForm form;
    private final Supplier<Optional<EmbeddingModels>> models;
    private Meaning meaning;
    private Optional<Embedding> better = Optional.empty();
    private volatile Runnable meaningLeftBehind = () -> {};
    private volatile Runnable leftBehind = () -> {};
    private volatile boolean compared;
    private volatile boolean closing;

    @Activate
    public LuceneIndex(
            BundleContext context,
            @Reference Workspace workspace,
            @Reference PaperStore papers,
            @Reference ChangeLog changes)
            throws StoreException {
        this(workspace, papers, changes, new ModelOpener(context));
    }

    /** Without OSGi, and without models that others made. */
    public LuceneIndex(Workspace workspace, PaperStore papers, ChangeLog changes) throws StoreException {
        this(workspace, papers, changes, Optional::empty);
    }

    /** Without OSGi. */
    public LuceneIndex(
            Workspace workspace, PaperStore papers, ChangeLog changes, Supplier<Optional<EmbeddingModels>> models)
            throws StoreException {
        this(workspace.folder().resolve("index"), new TextForm(), papers, changes, models);
    }

    /** An index of another form. */
    LuceneIndex(
            Path path, IndexForm form, PaperStore papers, ChangeLog changes, Supplier<Optional<EmbeddingModels>> models)
            throws StoreException {
        this.models = models;
        this.form = form;
        this.folder = new IndexFolder(path);
        this.papers = papers;
        this.changes = changes;
        this.commits = new CommitReader(folder, form);
        this.updates = new IndexUpdate(folder, form, papers, changes);
        this.opened = changes.last();
        this.path = path;
    }

    /** What the papers of this index are about. Made when it is first asked for: short commands do without. */
    synchronized Meaning meaning() {
        if (meaning == null) {
            var chosen = new Models(path.resolveSibling("embedding.properties"), models);
            meaning =
                    new Meaning(path.resolveSibling("meaning"), papers, changes, chosen, () -> meaningLeftBehind.run());
            better.ifPresent(meaning::embedWith);
        }
        return meaning;
    }

    /** Whom to tell when vectors are missing that take long to make. */
    void whenMeaningIsLeftBehind(Runnable told) {
        meaningLeftBehind = told;
    }

    /** A better embedding than the one that is learnt here has come, or gone. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void embedWith(Embedding embedding) {
        better = Optional.of(embedding);
        if (meaning != null) {
            meaning.embedWith(embedding);
        }
    }

    synchronized void unembedWith(Embedding embedding) {
        better = better.filter(other -> other != embedding);
        if (meaning != null) {
            meaning.dropEmbedding(embedding);
        }
    }

    /** Whom to tell when an answer had to be given that is not up to date. */
    void whenLeftBehind(Runnable told) {
        leftBehind = told;
    }

    @Override
    public State state() throws StoreException {
        try (IndexView view = commits.view()) {
            return new State(view.papers(), behind(view));
        }
    }

    /** How many changed papers the view does not hold. */
    long behind(IndexView view) throws StoreException {
        return view.isUsable() ? changes.countAfter(view.reached()) : papers.count();
    }

    /** The index without a look at the store. Close it. */
    IndexView asItIs() {
        return commits.view();
    }

    /**
     * The index with all that the store has, or what there is of it when patience ends. Close it.
     */
    IndexView current() throws StoreException {
        IndexView view = commits.view();
        if (view.isUsable() && !isStrange(view) && changes.countAfter(view.reached()) == 0) {
            return view;
        }
        view.close();
        catchUp();
        IndexView newer = commits.view();
        if (!newer.isUsable() || changes.countAfter(newer.reached()) > 0) {
            leftBehind.run();
        }
        return newer;
    }

    /** Whether it belongs to another store, such as the one before a backup was put back. Looked at once. */
    private boolean isStrange(IndexView view) throws StoreException {
        long count = compared ? view.papers() : papers.count();
        boolean ahead = view.reached() > changes.last();
        boolean strange = ahead || changes.countAfter(view.reached()) == 0 && view.papers() != count;
        compared = true;
        if (strange) {
            commits.distrust(view);
        }
        return strange;
    }

    /** The view failed to answer: the index is made anew with the next question. */
    void distrust(IndexView view, Throwable failure) {
        LOG.log(System.Logger.Level.WARNING, "The index in " + folder + " failed to answer and is made anew", failure);
        commits.distrust(view);
    }

    private void catchUp() throws StoreException {
        Deadline deadline = Deadline.in(PATIENCE, () -> closing);
        do {
            try {
                if (tryUpdate(true, Progress.NONE, deadline).isPresent()) {
                    return;
                }
            } catch (IOException e) {
                // The answer will say how far behind it is.
                LOG.log(System.Logger.Level.WARNING, "The index in " + folder + " cannot be written", e);
                return;
            }
            LockSupport.parkNanos(Math.min(PAUSE_NANOS, deadline.left()));
        } while (!deadline.isOver() && isBehind());
    }

    private boolean isBehind() throws StoreException {
        try (IndexView view = commits.view()) {
            return !view.isUsable() || changes.countAfter(view.reached()) > 0;
        }
    }

    /** Empty where another process, or another thread until the deadline, is the one that writes. */
    private OptionalLong tryUpdate(boolean small, Progress progress, Deadline deadline)
            throws IOException, StoreException {
        if (!lock(deadline)) {
            return OptionalLong.empty();
        }
        try {
            boolean startOver;
            try (IndexView view = commits.view()) {
                startOver = !view.isUsable();
                if (!startOver && changes.countAfter(view.reached()) == 0) {
                    return OptionalLong.of(0);
                }
            }
            return updates.run(startOver, small, progress, deadline);
        } finally {
            writing.unlock();
        }
    }

    private boolean lock(Deadline deadline) {
        try {
            return writing.tryLock(deadline.left(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public long update(Progress progress) throws SearchException, StoreException {
        // What another form was chosen for in the meantime need not be finished.
        String version = form.version();
        try {
            return tryUpdate(false, progress, Deadline.never(() -> closing || !version.equals(form.version())))
                    .orElse(0);
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    @Override
    public void rebuild(Progress progress) throws SearchException, StoreException {
        writing.lock();
        try {
            if (updates.run(true, false, progress, Deadline.never(() -> closing))
                    .isEmpty()) {
                throw new SearchException(
                        "The index was not made anew: another process is writing it.",
                        folder.toString(),
                        "Try again when the other process has ended.");
            }
        } catch (IOException e) {
            throw notWritten(e);
        } finally {
            writing.unlock();
        }
    }

    /** Takes in what is left where that is soon done: the process is about to end. */
    void settle() {
        try {
            // Asked first, since labels change no paper: a short command then loads nothing of the index.
            if (changes.countAfter(opened) == 0 || state().behind() > SOON_DONE) {
                return;
            }
            tryUpdate(false, Progress.NONE, Deadline.in(SETTLING, () -> closing));
        } catch (IOException | StoreException e) {
            LOG.log(System.Logger.Level.WARNING, "The index in " + folder + " was left behind and catches up later", e);
        }
    }

    private SearchException notWritten(IOException cause) {
        return new SearchException(
                "The index could not be written: " + cause.getMessage() + ". Papers and labels are safe in the store.",
                folder.toString(),
                "Make room on the disk or make the folder writable; the index then catches up by itself.",
                cause);
    }

    /** Ends a running update after its batch. */
    @Deactivate
    public void close() {
        closing = true;
        closeMeaning();
        writing.lock();
        try {
            commits.close();
        } finally {
            writing.unlock();
        }
    }

    private synchronized void closeMeaning() {
        if (meaning != null) {
            meaning.close();
        }
    }
}
