package org.lectern.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/** Runs jars as bundles of this framework. Their start is never persistent: whether one runs is decided anew each time. */
final class FrameworkHost implements BundleHost {
    private static final Logger LOG = System.getLogger(FrameworkHost.class.getName());
    private static final String LOCATION = "lectern-plugin:";
    private static final Pattern MISSING_PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)");
    private static final Pattern MISSING_JAVA = Pattern.compile("osgi\\.ee=JavaSE\\)\\(version=([\\d.]+)");

    private final BundleContext framework;
    private final Duration patience;
    private final ExecutorService acts = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("lectern-plugin-", 1).factory());

    /** @param patience how long a plug-in may take to start, and to stop */
    FrameworkHost(BundleContext framework, Duration patience) {
        this.framework = framework;
        this.patience = patience;
    }

    @Override
    public Running start(String name, Path jar) throws NotStarted {
        Bundle bundle = install(name, jar);
        try {
            patiently(() -> bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY));
            return new RunningBundle(bundle);
        } catch (TimeoutException e) {
            // The framework holds its lock on a bundle that is starting, so this may wait as long as the plug-in does.
            acts.execute(() -> uninstall(bundle));
            throw new NotStarted(
                    "did not start within " + patience.toSeconds() + " seconds and was given up", false, e);
        } catch (BundleException | RuntimeException e) {
            uninstall(bundle);
            throw new NotStarted(reason(e), isLacking(e), e);
        }
    }

    private Bundle install(String name, Path jar) throws NotStarted {
        try (InputStream bytes = Files.newInputStream(jar)) {
            Bundle bundle = framework.installBundle(LOCATION + name, bytes);
            bundle.adapt(BundleStartLevel.class).setStartLevel(1);
            return bundle;
        } catch (BundleException | IOException | RuntimeException e) {
            throw new NotStarted(reason(e), isLacking(e), e);
        }
    }

    private void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
            framework
                    .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                    .adapt(FrameworkWiring.class)
                    .refreshBundles(List.of(bundle));
        } catch (BundleException | IllegalStateException e) {
            LOG.log(Level.WARNING, "The plug-in " + bundle + " did not go cleanly", e);
        }
    }

    /** Runs what calls a plug-in's own code, which may hang. */
    private void patiently(Act act) throws BundleException, TimeoutException {
        Future<Void> done = acts.submit(() -> {
            act.run();
            return null;
        });
        try {
            done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            done.cancel(true);
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            done.cancel(true);
            throw new IllegalStateException("Interrupted: the workspace is being closed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BundleException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @FunctionalInterface
    private interface Act {
        void run() throws BundleException;
    }

    private static boolean isLacking(Exception failure) {
        return failure instanceof BundleException e && e.getType() == BundleException.RESOLVE_ERROR;
    }

    private static String reason(Exception failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        if (!(failure instanceof BundleException e)) {
            return "could not be installed: " + message;
        }
        return switch (e.getType()) {
            case BundleException.RESOLVE_ERROR -> missing(String.valueOf(e.getMessage()));
            case BundleException.ACTIVATOR_ERROR ->
                "failed while it started: " + (e.getCause() == null ? message : e.getCause());
            case BundleException.DUPLICATE_BUNDLE_ERROR ->
                "has the same name and version as something that is installed already";
            default -> "could not be installed: " + message;
        };
    }

    private static String missing(String message) {
        Matcher java = MISSING_JAVA.matcher(message);
        if (java.find()) {
            return "needs Java " + java.group(1) + ", this is Java "
                    + Runtime.version().feature();
        }
        // Where a bundle lacks what another one lacks, the last one named is the cause.
        String name = null;
        for (Matcher missing = MISSING_PACKAGE.matcher(message); missing.find(); ) {
            name = missing.group(1);
        }
        return name == null
                ? "needs something that is not here: " + message
                : "needs the package " + name + ", which nothing here offers in a fitting version";
    }

    private final class RunningBundle implements Running {
        private final Bundle bundle;

        RunningBundle(Bundle bundle) {
            this.bundle = bundle;
        }

        @Override
        public boolean isActive() {
            return (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0;
        }

        @Override
        public void stop() {
            try {
                patiently(() -> uninstall(bundle));
            } catch (BundleException | TimeoutException | IllegalStateException e) {
                LOG.log(Level.WARNING, "The plug-in " + bundle + " does not stop; it is left behind", e);
            }
        }
    }
}
