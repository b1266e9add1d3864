package org.lectern.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.swt.widgets.Display;
import org.lectern.presentation.Failure;
import org.lectern.presentation.PaperSort;
import org.lectern.presentation.Recents;
import org.lectern.presentation.Services;
import org.lectern.presentation.Session;
import org.lectern.presentation.Settings;
import org.lectern.presentation.WindowModels;
import org.lectern.presentation.Workers;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Theme;
import org.lectern.workbench.view.NamedView;

/** The window on a display, with everything of ours in it; services and contributions of others are handed in. */
public final class Workbench {
    private static final String SETTINGS = "workbench.json";

    private final Display display;
    private final Path userFolder;
    private final Contributions contributions = new Contributions();
    private final WindowModels models;
    private final Theme theme;
    private final MainWindow window;
    private Optional<Path> folder;

    /**
     * @param searches runs one task at a time; so do {@code reads} and {@code writes}
     */
    public Workbench(
            Display display,
            Services services,
            Executor searches,
            Executor reads,
            Executor writes,
            Surroundings surroundings) {
        this.display = display;
        this.userFolder = surroundings.userFolder();
        this.folder = surroundings.folder();
        Settings settings = settings(folder);
        models = new WindowModels(
                services,
                new Workers(quiet(searches), quiet(reads), quiet(writes), this::onDisplay),
                settings.text("annotator").orElse(surroundings.annotator()));
        settings.text("papers.sort").ifPresent(sort -> models.papers().sort(PaperSort.parse(sort)));
        theme = new Theme(display);
        theme.choose(MainWindow.themeOf(settings));
        ReadingCommands.restore(theme, settings);
        contributions.addAll(NamedView.all());
        contributions.addAll(OurPerspectives.all());
        contributions.addAll(OurCommands.all(contributions.perspectives()));
        contributions.add(new SearchHits(services));
        window = new MainWindow(
                display,
                theme,
                contributions,
                models,
                settings,
                new Recents(userFolder.resolve("recent.json")),
                surroundings.samples());
        new AnalysisCommands(contributions, models);
        new LabelCommands(contributions, models);
        Parts.follow(models.session(), window.shell(), this::sessionChanged);
        new FirstStart(window, models);
    }

    /** A task from a background thread may come when the display has just ended. */
    private void onDisplay(Runnable task) {
        synchronized (display) {
            if (!display.isDisposed()) {
                display.asyncExec(task);
            }
        }
    }

    /** A model may be told of a change while the window closes; nobody is left to see what it would read. */
    private static Executor quiet(Executor executor) {
        return task -> {
            try {
                executor.execute(task);
            } catch (RejectedExecutionException e) {
                System.getLogger(Workbench.class.getName())
                        .log(System.Logger.Level.DEBUG, "A task came after the window was closed", e);
            }
        };
    }

    private Settings settings(Optional<Path> workspace) {
        return Settings.read(workspace.orElse(userFolder).resolve(SETTINGS));
    }

    /** Another workspace has other settings. */
    private void sessionChanged(Session session) {
        if (session.folder().isPresent() && !session.folder().equals(folder)) {
            folder = session.folder();
            window.settings(settings(folder));
        }
    }

    public MainWindow window() {
        return window;
    }

    public WindowModels models() {
        return models;
    }

    public Contributions contributions() {
        return contributions;
    }

    /** Shows the window and starts reading. */
    public void open() {
        window.open();
        models.start();
        if (Boolean.getBoolean("lectern.tell.shown")) {
            // Comes after the events that paint the window for the first time.
            display.asyncExec(Workbench::tellShown);
        }
    }

    /** For benchmarks/window. */
    private static void tellShown() {
        ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()).toMillis())
                .ifPresent(millis -> System.err.println("shown " + millis));
    }

    /** Runs the event loop until the window is closed. */
    public void run() {
        try (var watchdog = new Watchdog(display)) {
            while (!window.shell().isDisposed()) {
                runNext(watchdog);
            }
        }
        models.stop();
    }

    private void runNext(Watchdog watchdog) {
        try {
            if (!watchdog.dispatch()) {
                display.sleep();
            }
        } catch (RuntimeException e) {
            // One view that fails must not close the window on somebody's work.
            System.getLogger(Workbench.class.getName()).log(System.Logger.Level.ERROR, "An event was not handled", e);
            models.workers().fail(Failure.of(e));
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
