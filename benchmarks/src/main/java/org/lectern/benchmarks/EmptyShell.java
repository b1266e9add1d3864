package org.lectern.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/**
 * Opens an empty SWT window on Felix: the least that a window can cost. SWT is installed as a bundle and reached through its
 * class loader. The first argument is the product's {@code repository}, the second the window's title.
 */
public final class EmptyShell {
    private EmptyShell() {}

    public static void main(String[] arguments) throws Exception {
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        Files.createTempDirectory("empty-shell").toString()));
        framework.init();
        Bundle swt = null;
        try (Stream<Path> jars = Files.walk(Path.of(arguments[0]))) {
            for (Path jar : jars.filter(EmptyShell::isSwt).toList()) {
                Bundle bundle = framework.getBundleContext().installBundle("reference:" + jar.toUri());
                swt = bundle.getSymbolicName().equals("org.eclipse.swt") ? bundle : swt;
            }
        }
        framework.start();
        Class<?> displayType = swt.loadClass("org.eclipse.swt.widgets.Display");
        Class<?> shellType = swt.loadClass("org.eclipse.swt.widgets.Shell");
        Object display = displayType.getConstructor().newInstance();
        Object shell = shellType.getConstructor(displayType).newInstance(display);
        shellType.getMethod("setText", String.class).invoke(shell, arguments[1]);
        shellType.getMethod("open").invoke(shell);
        while (!(boolean) shellType.getMethod("isDisposed").invoke(shell)) {
            if (!(boolean) displayType.getMethod("readAndDispatch").invoke(display)) {
                displayType.getMethod("sleep").invoke(display);
            }
        }
    }

    private static boolean isSwt(Path path) {
        String name = path.getFileName().toString();
        return name.matches("org\\.eclipse\\.swt(\\.gtk\\.linux\\.x86_64)?-[\\d.]+\\.jar");
    }
}
