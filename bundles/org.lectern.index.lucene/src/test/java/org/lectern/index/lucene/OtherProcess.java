package org.lectern.index.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.lectern.testkit.Papers;

/** A second process at work on the same folder. It does a line of its input after the other and answers each with one. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    OtherProcess(Path folder) throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OtherProcess.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Returns when it is done. */
    String does(String work) {
        try {
            process.getOutputStream().write((work + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At once, as a kill -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        IndexWriting held = null;
        try (var desk = new Desk(folder)) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                String[] work = line.split(" ", 2);
                switch (work[0]) {
                    case "add" ->
                        desk.store.papers().write(transaction -> {
                            transaction.write(Papers.dossier(Papers.paper(work[1], "Paper " + work[1], "common word")));
                            return null;
                        });
                    case "hold" ->
                        held = IndexWriting.open(new IndexFolder(folder.resolve("index")), new TextForm(), true);
                    case "release" -> held.close();
                    default -> throw new IllegalArgumentException(line);
                }
                System.out.println(
                        work[0].equals("add") && held == null
                                ? desk.search.find(Desk.query("common")).total()
                                : line);
            }
        }
    }
}
