package org.lectern.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The assembled product, called as a user calls it: a process, its arguments, its answer. */
final class Lectern {
    static final Path APP = Path.of(System.getProperty("lectern.app"));

    /** What a call left behind. */
    record Answer(int exitCode, String out, String err) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new AssertionError("Not one JSON value: " + out + "\n" + err, e);
            }
        }
    }

    private final Path workspace;
    private final Path home;

    /** @param home stands in for the user's home, so that no trust and no settings of a real one are touched */
    Lectern(Path workspace, Path home) {
        this.workspace = workspace;
        this.home = home;
    }

    Path workspace() {
        return workspace;
    }

    /** Runs a command to its end. */
    Answer run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        Process process = start(List.of(arguments), out, err);
        int exitCode = process.waitFor();
        return new Answer(exitCode, Files.readString(out), Files.readString(err));
    }

    /** Starts a command and does not wait for it. */
    Process start(List<String> arguments, Path out, Path err) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + APP.resolve("jvm.args"),
                "@" + APP.resolve("jvm.short.args"),
                "-Duser.home=" + home,
                "-jar",
                APP.resolve("org.lectern.launcher.jar").toString(),
                "-w",
                workspace.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("LECTERN_") || name.startsWith("XDG_"));
        environment.put("LECTERN_CONFIG", home.resolve("config").toString());
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    /** A page of the sample kind with these papers, in UTF-8. */
    static Path page(Path file, String... blocks) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(
                file,
                "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\nMar 6\n\n"
                        + String.join("\n\n", blocks),
                StandardCharsets.UTF_8);
    }
}
