package org.lectern.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.lectern.presentation.Failure;
import org.lectern.presentation.PaperGroups;
import org.lectern.presentation.PaperSort;
import org.lectern.presentation.Recents;
import org.lectern.presentation.Session;
import org.lectern.presentation.Settings;
import org.lectern.presentation.WindowModels;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.View;
import org.lectern.workbench.command.ReadingCommands;
import org.lectern.workbench.dialog.FailureDialog;
import org.lectern.workbench.layout.Pages;
import org.lectern.workbench.layout.PerspectivePage;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Theme;

/** A window: menus, toolbar, the perspective in front, the status line; and the keys while it is in front. */
public final class MainWindow {
    private final Display display;
    private final Windows windows;
    private final WindowMemory memory;
    private final Theme theme;
    private final Contributions contributions;
    private final WindowModels models;
    private final Recents recents;
    private final Optional<Path> samples;
    private final Keys keys;
    private final Shell shell;
    private final Parts parts;
    private final WindowContext context;
    private final WindowSelection selection = new WindowSelection();
    private final Pages pages;
    private final FocusHome focusHome;
    private final ToolRow tools;
    private final Preparation preparation;
    private final LastPaper lastPaper = new LastPaper(this, selection);
    private Settings settings;
    private boolean refreshing;

    MainWindow(
            Display display,
            Theme theme,
            Contributions contributions,
            WindowModels models,
            Settings settings,
            Recents recents,
            Optional<Path> samples,
            Windows windows,
            WindowMemory memory) {
        this.display = display;
        this.windows = windows;
        this.memory = memory;
        this.theme = theme;
        this.contributions = contributions;
        this.models = models;
        this.settings = settings;
        this.recents = recents;
        this.samples = samples;
        keys = new Keys(contributions, settings);
        parts = new Parts(theme);
        shell = new Shell(display, SWT.SHELL_TRIM);
        shell.setData("name", "window");
        context = new WindowContext(
                this,
                selection,
                theme,
                Map.of(WindowModels.class, models, MainWindow.class, this, Parts.class, parts, Theme.class, theme));
        pages = new Pages(contributions, context, parts, settings, this::perspectiveChanged);
        focusHome = new FocusHome(shell, this::focusAgain);
        shell.setLayout(Parts.grid(1, 0, 0));
        parts.dress(shell, Token.CHROME, Token.TEXT);
        tools = WindowFrame.build(this, selection, pages, windows.recovery());
        preparation = new Preparation(shell, pages);
        listen();
        memory.restore(shell, settings);
        showPerspective(memory.perspective(settings));
    }

    private void listen() {
        WindowKeys.on(this);
        Runnable forget = contributions.listen(() -> later(this::contributionsChanged));
        shell.addListener(SWT.Dispose, event -> forget.run());
        shell.addListener(SWT.Close, event -> {
            save();
            event.doit = windows.mayClose(this);
        });
        Parts.follow(models.papers().state(), shell, state -> {
            if (lastPaper.listed(state, settings)) {
                later(focusHome::look);
            }
        });
        Parts.follow(models.session(), shell, session -> title());
        Parts.follow(models.papers().state(), shell, state -> refreshSoon());
        Parts.follow(models.label().state(), shell, state -> refreshSoon());
        Parts.follow(models.reader().state(), shell, state -> refreshSoon());
        Parts.follow(models.analyses().state(), shell, state -> refreshSoon());
        Parts.follow(models.jobs().state(), shell, state -> refreshSoon());
        selection.onChange(papers -> {
            models.reader().open(papers.stream().findFirst());
            lastPaper.selected();
            refreshSoon();
        });
    }

    /** Shows what went wrong. */
    public void showFailure(Failure failure) {
        new FailureDialog(this, failure).open();
    }

    /** Opens one more window on the workspace. */
    public void openAnother() {
        save();
        windows.openAnother();
    }

    WindowMemory memory() {
        return memory;
    }

    /** Closes all windows, unless the user decides otherwise because jobs run. */
    public void quit() {
        windows.quit(this);
    }

    void open() {
        shell.open();
        focusAgain();
        later(() -> {
            pages.finish();
            focusHome.look();
        });
        preparation.begin();
    }

    /** Does what {@link #open()} does, unseen. */
    void rehearse() {
        later(pages::finish);
        preparation.begin();
    }

    public Shell shell() {
        return shell;
    }

    public Theme theme() {
        return theme;
    }

    public Parts parts() {
        return parts;
    }

    public Contributions contributions() {
        return contributions;
    }

    public Keys keys() {
        return keys;
    }

    /** Commands have other keys now: what shows them says so, and they are kept at once. */
    public void keysChanged() {
        tools.refresh();
        Settings kept = settings;
        models.workers()
                .write(
                        () -> {
                            kept.save();
                            return kept;
                        },
                        saved -> {});
    }

    public WindowContext context() {
        return context;
    }

    public WindowModels models() {
        return models;
    }

    public Settings settings() {
        return settings;
    }

    public Recents recents() {
        return recents;
    }

    /** Pages that came with Lectern, to try it on. */
    public Optional<Path> samples() {
        return samples;
    }

    /** The id of the perspective in front. */
    public String perspective() {
        return pages.perspective();
    }

    public Optional<PerspectivePage> page() {
        return pages.front();
    }

    void focusAgain() {
        pages.focusAgain();
    }

    private void perspectiveChanged() {
        title();
        tools.refresh();
    }

    /** Another workspace was opened: its settings hold from now on. */
    void settings(Settings other) {
        settings = other;
        keys.settings(other);
        theme.choose(themeOf(other));
        ReadingCommands.restore(theme, other);
        selection.set(List.of());
        lastPaper.forget();
        models.papers().group(PaperGroups.By.of(other.text("papers.group").orElse("")));
        models.papers().sort(other.text("papers.sort").map(PaperSort::parse).orElse(PaperSort.NATURAL));
        pages.settings(other, memory.perspective(other));
    }

    static Theme.Choice themeOf(Settings settings) {
        return settings.text("theme").map(Theme.Choice::valueOf).orElse(Theme.Choice.SYSTEM);
    }

    /** Brings the perspective to the front; the first one where it is not there. */
    public void showPerspective(String id) {
        pages.show(id);
    }

    /** Puts the perspective in front back to the layout it came with. */
    public void resetLayout() {
        pages.reset();
    }

    /** Opens the view in the perspective in front, in that area where it is not open yet. */
    public void showView(String view, String inArea) {
        page().ifPresent(page -> page.show(view, inArea));
    }

    /** The view of that id in the perspective in front, where it is open and has been shown. */
    public <V extends View> Optional<V> view(String id, Class<V> type) {
        return page().flatMap(page -> page.view(id)).filter(type::isInstance).map(type::cast);
    }

    /** Gives the control the menu of papers. */
    public void contextMenu(Control control) {
        MenuBar.contextMenu(this, control);
    }

    /** Opens another workspace in the background; this window shows it once it is there. */
    public void openWorkspace(Path folder) {
        save();
        models.openWorkspace(folder);
    }

    /** Runs the command unless it is not there or is off; then the status line says why. */
    public void run(String id) {
        contributions.command(id).ifPresent(this::run);
    }

    public void run(Command command) {
        Optional<String> refusal = command.refusal(context);
        if (refusal.isEmpty()) {
            if (!command.id().equals("failure.details")) {
                models.workers().clearFailure();
            }
            command.run(context);
            refreshSoon();
        }
    }

    private void contributionsChanged() {
        pages.contributionsChanged();
        tools.refresh();
    }

    private void refreshSoon() {
        if (!refreshing) {
            refreshing = true;
            later(() -> {
                refreshing = false;
                tools.refresh();
            });
        }
    }

    private void later(Runnable run) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!shell.isDisposed()) {
                    run.run();
                }
            });
        }
    }

    private void title() {
        Session session = models.session().get();
        String name =
                session.folder().map(Path::getFileName).map(Path::toString).orElse("");
        String task = page().map(page -> page.perspective().title()).orElse("");
        shell.setText(name.isEmpty() ? "Lectern" : name + " — " + task + " — Lectern");
    }

    /** Keeps layout, place and size of the window. */
    void save() {
        pages.keep();
        memory.keep(shell, perspective(), settings);
        lastPaper.keep(settings);
        settings.put("papers.sort", models.papers().state().get().sort().word());
        try {
            settings.save();
            Optional<Path> folder = models.session().get().folder();
            if (folder.isPresent()) {
                recents.remember(new Recents.Recent(
                        folder.get(),
                        models.sources().state().get().papers(),
                        LocalDate.now().toString()));
            }
        } catch (IOException e) {
            System.getLogger(MainWindow.class.getName())
                    .log(System.Logger.Level.WARNING, "The layout of the window was not kept", e);
        }
    }
}
