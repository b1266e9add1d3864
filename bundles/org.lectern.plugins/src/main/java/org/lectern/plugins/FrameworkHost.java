package org.lectern.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    FrameworkHost(BundleContext framework) {
        this.framework = framework;
    }

    @Override
    public Running start(String name, Path jar) throws NotStarted {
        Bundle bundle = null;
        try (InputStream bytes = Files.newInputStream(jar)) {
            bundle = framework.installBundle(LOCATION + name, bytes);
            bundle.adapt(BundleStartLevel.class).setStartLevel(1);
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            return new RunningBundle(bundle);
        } catch (BundleException | IOException | RuntimeException e) {
            if (bundle != null) {
                uninstall(bundle);
            }
            throw new NotStarted(reason(e), e);
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
            uninstall(bundle);
        }
    }
}
