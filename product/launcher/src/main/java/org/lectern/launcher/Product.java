package org.lectern.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/** The framework with the bundles of some features, and the command line that runs in it. */
final class Product {
    private static final int LAST_START_LEVEL = 10;
    private static final long STOP_MILLIS = 10_000;

    private final Path home;

    Product(Path home) {
        this.home = home;
    }

    /** Runs the command line, on this thread: a window's display must live on the JVM's first thread. */
    int run(List<String> arguments) throws Exception {
        PrintStream answers = System.out;
        // Standard output carries answers only. Whatever else prints, prints to standard error.
        System.setOut(System.err);
        Log.start();
        Path storage = storage();
        // Also where a signal ends the process.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(storage)));
        List<String> features = Features.of(arguments);
        Framework framework = features.contains(Features.WINDOW_FEATURE)
                ? startBesideDisplay(storage, features)
                : start(storage, features);
        var rest = new Rest(() -> startLater(framework, Features.laterOf(arguments)));
        rest.offer(framework.getBundleContext());
        for (String feature : Features.ON_DEMAND) {
            OnDemand.offer(feature, () -> startLater(framework, List.of(feature)), framework.getBundleContext());
        }
        try {
            return application(framework.getBundleContext(), answers).applyAsInt(arguments);
        } finally {
            rest.end();
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
        }
    }

    /** A bundle that fails to start is told of by the framework. */
    private void startLater(Framework framework, List<String> features) {
        try {
            start(install(framework.getBundleContext(), entries(features)));
        } catch (IOException | BundleException e) {
            System.err.println("A part of Lectern did not start: " + e.getMessage() + ". Build or install it anew.");
        }
    }

    /** Starts the bundles of all features. @return 1 where one does not resolve or start, else 0 */
    int check() throws Exception {
        Path storage = storage();
        try {
            Framework framework = start(storage, Features.ALL);
            List<Bundle> failed = Stream.of(framework.getBundleContext().getBundles())
                    .filter(bundle -> bundle.getState() < (isFragment(bundle) ? Bundle.RESOLVED : Bundle.STARTING))
                    .toList();
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
            failed.forEach(bundle -> System.err.println("The bundle " + bundle + " does not start"));
            return failed.isEmpty() ? 0 : 1;
        } finally {
            delete(storage);
        }
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    private Framework start(Path storage, List<String> features) throws IOException, BundleException {
        Framework framework = prepare(storage);
        start(install(framework.getBundleContext(), entries(features)));
        framework.start();
        return framework;
    }

    /** The framework without bundles. */
    private Framework prepare(Path storage) throws BundleException {
        Framework framework = new FrameworkFactory().newFramework(configuration(storage));
        framework.init();
        framework.getBundleContext().addFrameworkListener(event -> {
            if (event.getType() == FrameworkEvent.ERROR) {
                System.err.println("Bundle " + event.getBundle().getSymbolicName() + " failed to start: "
                        + event.getThrowable().getMessage());
            }
        });
        return framework;
    }

    /**
     * Starts the framework on a thread of its own while this one, the JVM's first, makes the display: the two are most of
     * what a window waits for, and need nothing of each other.
     */
    private Framework startBesideDisplay(Path storage, List<String> features) throws Exception {
        var listed = new FutureTask<>(() -> entries(features));
        new Thread(listed, "feature-files").start();
        Framework framework = prepare(storage);
        BundleContext context = framework.getBundleContext();
        Map<Boolean, List<FeatureFiles.Entry>> entries =
                listed.get().stream().collect(Collectors.partitioningBy(EarlyDisplay::needs));
        List<Bundle> display = install(context, entries.get(true));
        var installed = new FutureTask<>(() -> install(context, entries.get(false)));
        var started = new FutureTask<>(() -> {
            installed.run();
            List<Bundle> others = installed.get();
            start(display);
            start(others);
            framework.start();
            return framework;
        });
        new Thread(started, "framework").start();
        EarlyDisplay.make(display);
        EarlyDisplay.workAhead(installed.get());
        return started.get();
    }

    private List<FeatureFiles.Entry> entries(List<String> features) throws IOException {
        return new FeatureFiles(home).bundles(features);
    }

    private static List<Bundle> install(BundleContext context, List<FeatureFiles.Entry> entries)
            throws BundleException {
        var bundles = new ArrayList<Bundle>();
        for (FeatureFiles.Entry entry : entries) {
            Bundle bundle = context.installBundle("reference:" + entry.jar().toUri());
            bundle.adapt(BundleStartLevel.class).setStartLevel(entry.startLevel());
            bundles.add(bundle);
        }
        return bundles;
    }

    private static void start(List<Bundle> bundles) throws BundleException {
        for (Bundle bundle : bundles) {
            if (!isFragment(bundle)) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    private Map<String, String> configuration(Path storage) {
        var configuration = new HashMap<String, String>();
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        configuration.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, Integer.toString(LAST_START_LEVEL));
        configuration.put("lectern.home", home.toString());
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("org.osgi.framework.") || name.startsWith("felix."))
                .forEach(name -> configuration.put(name, System.getProperty(name)));
        return configuration;
    }

    @SuppressWarnings("unchecked")
    private static ToIntFunction<List<String>> application(BundleContext context, PrintStream answers)
            throws InvalidSyntaxException {
        context.registerService(PrintStream.class, answers, new Hashtable<>(Map.of("lectern.stream", "answers")));
        ServiceReference<?>[] found =
                context.getServiceReferences(ToIntFunction.class.getName(), "(lectern.application=cli)");
        if (found == null) {
            throw new IllegalStateException("The command line did not start. Bundles that did not: "
                    + Stream.of(context.getBundles())
                            .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                            .toList());
        }
        return (ToIntFunction<List<String>>) context.getService(found[0]);
    }

    /** Made by hand: the JDK's own temporary folders start a random generator, which a short command would feel. */
    private static Path storage() throws IOException {
        String name = "lectern-felix-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), name);
        // Fails where somebody else made it first; nobody else may look into it.
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectory(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            System.err.println("The temporary folder " + folder + " could not be deleted: " + e.getMessage());
        }
    }
}
