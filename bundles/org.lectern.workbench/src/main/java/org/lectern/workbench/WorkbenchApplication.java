package org.lectern.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.lectern.api.plugin.PluginListener;
import org.lectern.api.store.ChangeListener;
import org.lectern.api.work.JobListener;
import org.lectern.api.workspace.Workspace;
import org.lectern.api.workspace.Workspaces;
import org.lectern.presentation.Glossary;
import org.lectern.presentation.Services;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The window as the launcher finds it. {@link #call()} must run on the JVM's first thread, shows the window, and returns the
 * exit code when the last window is closed.
 */
@Component(service = Callable.class, property = "lectern.application=workbench")
public final class WorkbenchApplication implements Callable<Integer> {
    private final BundleContext context;

    @Activate
    public WorkbenchApplication(BundleContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws NoDisplayException {
        Display.setAppName("Lectern");
        Display display = display();
        Optional<Path> folder = folder();
        ExecutorService searches = executor("window-searches");
        ExecutorService reads = executor("window-reads");
        ExecutorService writes = executor("window-writes");
        ExecutorService counts = executor("window-counts");
        var services = new Services(() -> Display.findDisplay(Thread.currentThread()) != null);
        var workbench = new Workbench(
                display,
                services,
                searches,
                reads,
                writes,
                counts,
                new Surroundings(annotator(), Workbench.defaultUserFolder(), folder, samples()));
        var follower = new ServiceFollower(context, services, workbench.contributions());
        var glossary = new Glossary();
        services.put(Glossary.class, glossary);
        reads.execute(() -> {
            BundleWords.follow(context, glossary, Locale.getDefault(Locale.Category.DISPLAY));
            follower.open();
        });
        List<ServiceRegistration<?>> listeners = listen(workbench, reads);
        folder.ifPresent(workbench.models()::expect);
        workbench.open();
        display.asyncExec(() -> reads.execute(this::startRest));
        folder.filter(wanted -> !openFolder().equals(Optional.of(wanted)))
                .ifPresent(wanted ->
                        whenThere(services, display, () -> workbench.models().openWorkspace(wanted)));
        workbench.run();
        listeners.forEach(ServiceRegistration::unregister);
        // What was asked to be written is written before the window is gone for good.
        writes.close();
        searches.shutdownNow();
        reads.shutdownNow();
        counts.shutdownNow();
        follower.close();
        synchronized (display) {
            display.dispose();
        }
        return 0;
    }

    /** The launcher starts at first only what the window needs to be shown. */
    private void startRest() {
        try {
            for (ServiceReference<Runnable> rest :
                    context.getServiceReferences(Runnable.class, "(lectern.start=rest)")) {
                context.getService(rest).run();
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bundles that open workspaces may still be starting. */
    private static void whenThere(Services services, Display display, Runnable open) {
        var opened = new AtomicBoolean();
        Consumer<Class<?>> openOnce = type -> {
            if (type == Workspaces.class && services.has(type) && !opened.getAndSet(true)) {
                synchronized (display) {
                    if (!display.isDisposed()) {
                        display.asyncExec(open);
                    }
                }
            }
        };
        services.listen(openOnce);
        openOnce.accept(Workspaces.class);
    }

    /** The launcher has made one already, unless it could not. */
    private static Display display() throws NoDisplayException {
        try {
            return Display.getCurrent() == null ? new Display() : Display.getCurrent();
        } catch (SWTError e) {
            throw new NoDisplayException(e);
        }
    }

    private List<ServiceRegistration<?>> listen(Workbench workbench, Executor background) {
        Executor soon = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, background);
        return List.of(
                context.registerService(ChangeListener.class, workbench.changes(), null),
                context.registerService(JobListener.class, workbench.jobs(), null),
                context.registerService(JobListener.class, new LongJobs(soon), null),
                context.registerService(PluginListener.class, workbench.plugins(), null));
    }

    private static ExecutorService executor(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** The workspace to show: opened once the window is there, for that takes as long as the window itself. */
    private Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("lectern.workspace"))
                .map(Path::of)
                .or(this::openFolder);
    }

    /** The workspace that is open already; asking for its folder reads nothing. */
    private Optional<Path> openFolder() {
        ServiceReference<Workspace> reference = context.getServiceReference(Workspace.class);
        return Optional.ofNullable(reference).map(context::getService).map(Workspace::folder);
    }

    private Optional<Path> samples() {
        return Optional.ofNullable(context.getProperty("lectern.home"))
                .map(home -> Path.of(home, "samples", "pages"))
                .filter(Files::isDirectory);
    }

    /** As the command line found it. */
    private static String annotator() {
        return System.getProperty("lectern.annotator", System.getProperty("user.name"));
    }
}
