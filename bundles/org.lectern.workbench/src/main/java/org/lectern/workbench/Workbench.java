package org.lectern.workbench;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.lectern.api.plugin.PluginListener;
import org.lectern.api.store.ChangeListener;
import org.lectern.api.work.JobListener;
import org.lectern.presentation.Failure;
import org.lectern.presentation.PaperGroups;
import org.lectern.presentation.PaperSort;
import org.lectern.presentation.Recents;
import org.lectern.presentation.RecoveryModel;
import org.lectern.presentation.Services;
import org.lectern.presentation.Session;
import org.lectern.presentation.Settings;
import org.lectern.presentation.WindowModels;
import org.lectern.presentation.Workers;
import org.lectern.workbench.command.AnalysisCommands;
import org.lectern.workbench.command.LabelCommands;
import org.lectern.workbench.command.OurCommands;
import org.lectern.workbench.command.ReadingCommands;
import org.lectern.workbench.dialog.QuitQuestion;
import org.lectern.workbench.layout.OurPerspectives;
import org.lectern.workbench.look.Theme;
import org.lectern.workbench.view.NamedView;

/** The window on a display, with everything of ours in it; services and contributions of others are handed in. */
public final class Workbench {
    private static final String SETTINGS = "workbench.json";

    /** Holds when the process was started, in milliseconds since 1970, where somebody wants to know how long it took. */
    private static final String TELL_SHOWN = "lectern.tell.shown";

    /** Where true nothing is shown and the window closes by itself: the build learns which classes a window needs. */
    private static final String REHEARSAL = "lectern.rehearsal";

    private static final int REHEARSAL_MILLIS = 4000;

    private static final int OFFSET = 32;

    private final Display display;
    private final Services services;
    private final Executor searches;
    private final Executor reads;
    private final Executor writes;
    private final Executor counts;
    private final Surroundings surroundings;
    private final Contributions contributions = new Contributions();
    private final Recents recents;
    private final Theme theme;
    private final RecoveryModel recovery;
    /** Its commands follow the models of this one until the process ends. */
    private final MainWindow first;

    private final List<MainWindow> open = new CopyOnWriteArrayList<>();
    private Optional<Path> folder;
    private Settings settings;
    private boolean leaving;

    /**
     * @param searches runs one task at a time; so do {@code reads}, {@code writes} and {@code counts}
     */
    public Workbench(
            Display display,
            Services services,
            Executor searches,
            Executor reads,
            Executor writes,
            Executor counts,
            Surroundings surroundings) {
        this.display = display;
        this.services = services;
        this.searches = searches;
        this.reads = reads;
        this.writes = writes;
        this.counts = counts;
        this.surroundings = surroundings;
        this.folder = surroundings.folder();
        this.settings = settings(folder);
        this.recents = new Recents(surroundings.userFolder().resolve("recent.json"));
        recovery = new RecoveryModel(services, workers());
        theme = new Theme(display);
        theme.choose(MainWindow.themeOf(settings));
        ReadingCommands.restore(theme, settings);
        contributions.addAll(NamedView.all());
        contributions.addAll(OurPerspectives.all());
        contributions.addAll(OurCommands.all(contributions.perspectives()));
        contributions.add(new SearchHits(services));
        first = make(settings.text("annotator").orElse(surroundings.annotator()), new WindowMemory(1));
        new AnalysisCommands(contributions, first.models());
        new LabelCommands(contributions, first.models());
        first.models().session().listen(this::sessionChanged);
        first.models().session().listen(recovery::follow);
    }

    private Workers workers() {
        return new Workers(
                QuietExecutor.of(searches),
                QuietExecutor.of(reads),
                QuietExecutor.of(writes),
                QuietExecutor.of(counts),
                this::onDisplay,
                display::timerExec);
    }

    private MainWindow make(String annotator, WindowMemory memory) {
        var models = new WindowModels(services, workers(), annotator);
        settings.text("papers.sort").ifPresent(sort -> models.papers().sort(PaperSort.parse(sort)));
        models.papers().group(PaperGroups.By.of(settings.text("papers.group").orElse("")));
        var window = new MainWindow(
                display, theme, contributions, models, settings, recents, surroundings.samples(), windows, memory);
        open.add(window);
        window.shell().addListener(SWT.Dispose, event -> closed(window));
        new FirstStart(window, models);
        return window;
    }

    private void closed(MainWindow window) {
        open.remove(window);
        if (open.isEmpty()) {
            recovery.close();
        } else if (!leaving) {
            keepNumbers();
        }
        if (window != first) {
            window.models().stop();
        }
    }

    /** Which windows beside the first are open, for the next start. */
    private void keepNumbers() {
        WindowNumbers.keep(
                settings,
                open.stream()
                        .filter(window -> window != first)
                        .map(window -> window.memory().number())
                        .toList());
    }

    private void openAgain() {
        WindowNumbers.kept(settings).forEach(number -> open(new WindowMemory(number), first));
    }

    private void open(WindowMemory memory, MainWindow from) {
        boolean stood = memory.has(settings);
        MainWindow another = make(from.models().session().get().annotator(), memory);
        if (!stood) {
            Point at = from.shell().getLocation();
            another.shell().setMaximized(false);
            another.shell().setLocation(at.x + OFFSET, at.y + OFFSET);
        }
        another.open();
        another.models().start();
    }

    private final Windows windows = new Windows() {
        @Override
        public RecoveryModel recovery() {
            return recovery;
        }

        @Override
        public void openAnother() {
            var memory = new WindowMemory(WindowNumbers.free(
                    open.stream().map(window -> window.memory().number()).toList()));
            memory.forget(settings);
            open(memory, window());
            keepNumbers();
        }

        @Override
        public void quit(MainWindow asking) {
            if (asking.models().jobs().running().isPresent()) {
                new QuitQuestion(asking, Workbench.this::closeAll).open();
            } else {
                closeAll();
            }
        }

        @Override
        public boolean mayClose(MainWindow window) {
            boolean may = leaving
                    || open.size() > 1
                    || window.models().jobs().running().isEmpty();
            if (!may) {
                quit(window);
            }
            return may;
        }
    };

    private void closeAll() {
        leaving = true;
        open.forEach(window -> window.shell().close());
    }

    /** A task from a background thread may come when the display has just ended. */
    private void onDisplay(Runnable task) {
        synchronized (display) {
            if (!display.isDisposed()) {
                display.asyncExec(task);
            }
        }
    }

    private Settings settings(Optional<Path> workspace) {
        return Settings.read(workspace.orElse(surroundings.userFolder()).resolve(SETTINGS));
    }

    /** Another workspace has other settings. */
    private void sessionChanged(Session session) {
        if (session.folder().isPresent() && !session.folder().equals(folder)) {
            folder = session.folder();
            settings = settings(folder);
            open.forEach(window -> window.settings(settings));
        }
    }

    /** The open window that was opened first; the very first one once all are closed. */
    public MainWindow window() {
        return open.isEmpty() ? first : open.getFirst();
    }

    /** All open windows, in the order in which they were opened. */
    public List<MainWindow> windows() {
        return List.copyOf(open);
    }

    /** Those of {@link #window()}. */
    public WindowModels models() {
        return window().models();
    }

    /** Tells each window of changes in the store. */
    public ChangeListener changes() {
        return last -> everyModels().forEach(models -> models.changed(last));
    }

    /** Tells each window of jobs. */
    public JobListener jobs() {
        return job -> everyModels().forEach(models -> models.jobs().changed(job));
    }

    /** Tells each window of plug-ins. */
    public PluginListener plugins() {
        return (plugin, present) ->
                everyModels().forEach(models -> models.plugins().changed(plugin, present));
    }

    /** That of the first window also after it was closed, because the commands follow it. */
    private Set<WindowModels> everyModels() {
        var all = new LinkedHashSet<WindowModels>();
        all.add(first.models());
        open.forEach(window -> all.add(window.models()));
        return all;
    }

    public Contributions contributions() {
        return contributions;
    }

    /** Shows the window and starts reading. */
    public void open() {
        if (Boolean.getBoolean(REHEARSAL)) {
            first.rehearse();
            display.timerExec(REHEARSAL_MILLIS, this::closeAll);
        } else {
            first.open();
        }
        first.models().start();
        openAgain();
        if (System.getProperty(TELL_SHOWN) != null) {
            // Comes after the events that paint the window for the first time.
            display.asyncExec(Workbench::tellShown);
        }
    }

    /** For benchmarks/window. The process's own start is known to no better than half a second. */
    private static void tellShown() {
        System.err.println("shown " + (System.currentTimeMillis() - Long.getLong(TELL_SHOWN, 0)));
    }

    /** Runs the event loop until the last window is closed. */
    public void run() {
        try (var watchdog = new Watchdog(display)) {
            while (!open.isEmpty()) {
                runNext(watchdog);
            }
        }
        first.models().stop();
    }

    private void runNext(Watchdog watchdog) {
        try {
            if (!watchdog.dispatch()) {
                display.sleep();
            }
        } catch (RuntimeException e) {
            // One view that fails must not close the window on somebody's work.
            System.getLogger(Workbench.class.getName()).log(System.Logger.Level.ERROR, "An event was not handled", e);
            models().workers().fail(Failure.of(e));
        }
    }

    static Path defaultUserFolder() {
        String configured = System.getenv("XDG_CONFIG_HOME");
        Path base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(configured);
        return base.resolve("lectern");
    }
}
