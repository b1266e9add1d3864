package org.lectern.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/**
 * A framework with SWT alone, which opens an empty shell: what any window on Felix costs at the least. Prints {@code shown}
 * and the milliseconds since the moment that the property {@code lectern.tell.shown} holds.
 */
public final class EmptyShell {
    private EmptyShell() {}

    /** @param arguments the repository of the product, where the bundles of SWT lie */
    public static void main(String[] arguments) throws Exception {
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        Files.createTempDirectory("empty-shell").toString()));
        framework.start();
        var installed = new ArrayList<Bundle>();
        for (Path jar : jars(Path.of(arguments[0]))) {
            installed.add(framework.getBundleContext().installBundle("reference:" + jar.toUri()));
        }
        try {
            open(installed.stream()
                    .filter(bundle -> bundle.getSymbolicName().equals("org.eclipse.swt"))
                    .findFirst()
                    .orElseThrow());
        } finally {
            framework.stop();
            framework.waitForStop(0);
        }
    }

    private static List<Path> jars(Path repository) throws Exception {
        try (Stream<Path> files = Files.walk(repository.resolve("org/eclipse/platform"))) {
            return files.filter(
                            file -> file.getFileName().toString().matches("org\\.eclipse\\.swt(\\.gtk.*)?-.*\\.jar"))
                    .toList();
        }
    }

    private static void open(Bundle swt) throws ReflectiveOperationException {
        Class<?> displayType = swt.loadClass("org.eclipse.swt.widgets.Display");
        Class<?> shellType = swt.loadClass("org.eclipse.swt.widgets.Shell");
        Object display = displayType.getConstructor().newInstance();
        Object shell = shellType.getConstructor(displayType).newInstance(display);
        shellType.getMethod("setSize", int.class, int.class).invoke(shell, 1400, 880);
        shellType.getMethod("open").invoke(shell);
        var dispatch = displayType.getMethod("readAndDispatch");
        while ((boolean) dispatch.invoke(display)) {
            // Until it is painted.
        }
        System.err.println("shown " + (System.currentTimeMillis() - Long.getLong("lectern.tell.shown")));
        displayType.getMethod("dispose").invoke(display);
    }
}
