package org.lectern.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JVM of its own with the classes of the tests: some of what a window needs is read once in a process. */
final class Child {
    private Child() {}

    /** Gives what it wrote on standard output; fails with all it wrote where it does not end well. */
    static List<String> run(Class<?> main, Map<String, String> environment, List<String> flags, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("lectern-child", ".out");
        Path err = Files.createTempFile("lectern-child", ".err");
        try {
            var builder = new ProcessBuilder(command(main, flags, arguments))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new AssertionError(main.getSimpleName() + " ended with " + code + "\n" + Files.readString(out)
                        + Files.readString(err));
            }
            return Files.readAllLines(out);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** How such a process is started. */
    static List<String> command(Class<?> main, List<String> flags, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
