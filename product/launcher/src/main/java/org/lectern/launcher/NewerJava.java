package org.lectern.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Runs the launcher again on a newer Java, where the default one is too old. */
final class NewerJava {
    private static final List<String> VARIABLES =
            List.of("LECTERN_JAVA_HOME", "JAVA_HOME_25_X64", "JDK25_HOME", "JAVA_HOME");

    private final Path home;

    NewerJava(Path home) {
        this.home = home;
    }

    /** @return the exit code of the other process; 3 where no Java is new enough */
    int run(List<String> arguments) throws IOException, InterruptedException {
        Optional<Path> java = find();
        if (java.isEmpty()) {
            System.err.println("Lectern needs Java " + Main.NEEDED_JAVA + " or newer; this one is "
                    + Runtime.version().feature()
                    + " and no newer one was found under /usr/lib/jvm. Install one, or set"
                    + " LECTERN_JAVA_HOME to its folder.");
            return 3;
        }
        var command = new ArrayList<String>();
        command.add(java.get().resolve("bin/java").toString());
        command.add("@" + home.resolve("jvm.args"));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("lectern."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.add("-jar");
        command.add(home.resolve("org.lectern.launcher.jar").toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        // A signal that ends this process must not leave the real one behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process.waitFor();
    }

    private static Optional<Path> find() throws IOException {
        var homes = new ArrayList<Path>();
        VARIABLES.stream()
                .map(System::getenv)
                .filter(v -> v != null && !v.isBlank())
                .map(Path::of)
                .forEach(homes::add);
        for (Path folder : List.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/opt/java"),
                Path.of(System.getProperty("user.home"), ".jdks"),
                Path.of(System.getProperty("user.home"), ".sdkman/candidates/java"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    inside.sorted().forEach(homes::add);
                }
            }
        }
        return homes.stream().filter(NewerJava::isNewEnough).findFirst();
    }

    private static boolean isNewEnough(Path javaHome) {
        Path release = javaHome.resolve("release");
        if (!Files.isReadable(release) || !Files.isExecutable(javaHome.resolve("bin/java"))) {
            return false;
        }
        var properties = new Properties();
        try (var in = Files.newInputStream(release)) {
            properties.load(in);
            String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
            return Runtime.Version.parse(version).feature() >= Main.NEEDED_JAVA;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
