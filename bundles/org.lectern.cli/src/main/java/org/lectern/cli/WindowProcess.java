package org.lectern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lectern.api.workspace.WorkspaceException;
import org.osgi.framework.BundleContext;

/** Opens the window in a process of its own, so that the command that asked for it ends. */
final class WindowProcess {
    private WindowProcess() {}

    static boolean displayIsThere() {
        return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    static void start(BundleContext context, Path workspace) throws WorkspaceException {
        Path home = Path.of(context.getProperty("lectern.home"));
        Path folder = workspace.toAbsolutePath();
        Path log = folder.resolve("logs").resolve("window.log");
        try {
            Files.createDirectories(log.getParent());
            new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "@" + home.resolve("jvm.args"),
                            "@" + home.resolve("jvm.window.args"),
                            "-jar",
                            home.resolve("org.lectern.launcher.jar").toString(),
                            "-w",
                            folder.toString(),
                            "open"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new WorkspaceException(
                    "The window could not be started. All else was done.",
                    folder.toString(),
                    "Type lectern -w " + folder + " open to see why.",
                    e);
        }
    }
}
