package org.lectern.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 while papers are imported and labels are given: what was printed as done is done. */
class KillTest {
    private static final int ROUNDS = Boolean.getBoolean("lectern.long") ? 20 : 2;
    private static final int LABELS_BEFORE_KILL = 2;

    @TempDir
    private Path folder;

    private final Random random = new Random(20);

    @Test
    void noAcknowledgedLabelIsLostAndTheWorkspaceOpens() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Lectern lectern = new Lectern(folder.resolve("workspace"), home);
        Path first = manyPapers("first.txt", 0);
        assertEquals(0, lectern.run("import", first.toString()).exitCode());
        Set<String> acknowledged = new HashSet<>();
        for (int round = 1; round <= ROUNDS; round++) {
            killOnce(lectern, home, round, acknowledged);
            Set<String> kept = events(lectern);
            assertTrue(kept.containsAll(acknowledged), () -> "lost: " + missing(acknowledged, kept));
            assertEquals(0, lectern.run("search", "measure", "--json").exitCode());
        }
        assertTrue(acknowledged.size() >= ROUNDS, "nothing was acknowledged, so nothing was tried");
        assertEquals(0, lectern.run("doctor").exitCode());
    }

    /** An import and a row of labels go on at once; both are killed at a moment nobody chose. */
    private void killOnce(Lectern lectern, Path home, int round, Set<String> acknowledged) throws Exception {
        Path page = manyPapers("page-" + round + ".txt", round);
        Process importing = lectern.start(
                List.of("import", page.toString()), home.resolve("import.out"), home.resolve("import.err"));
        var outputs = new ArrayList<Path>();
        var labelling = new ArrayList<Process>();
        for (int i = 0; i < LABELS_BEFORE_KILL; i++) {
            Path out = home.resolve("label-" + round + "-" + i + ".out");
            String label = random.nextBoolean() ? "relevant" : "maybe";
            var command =
                    List.of("label", "The Measure of Thing 0-" + i + " in", label, "--annotator", "a" + i, "--json");
            labelling.add(lectern.start(command, out, home.resolve("label.err")));
            outputs.add(out);
        }
        labelling.getFirst().waitFor();
        importing.waitFor(random.nextInt(700), TimeUnit.MILLISECONDS);
        importing.destroyForcibly().waitFor();
        for (Process process : labelling) {
            process.destroyForcibly().waitFor();
        }
        for (Path out : outputs) {
            acknowledgedIn(out).ifPresent(acknowledged::add);
        }
    }

    private static Optional<String> acknowledgedIn(Path out) throws IOException {
        String text = Files.readString(out);
        if (!text.endsWith("\n")) {
            return Optional.empty();
        }
        JsonNode event = new ObjectMapper().readTree(text).get("event");
        return event == null ? Optional.empty() : Optional.of(event.asText());
    }

    private static Set<String> events(Lectern lectern) throws Exception {
        Lectern.Answer answer = lectern.run("labels", "--history", "--json");
        assertEquals(0, answer.exitCode(), answer.err());
        var events = new HashSet<String>();
        answer.json().forEach(event -> events.add(event.get("event").asText()));
        return events;
    }

    private static Set<String> missing(Set<String> acknowledged, Set<String> kept) {
        var missing = new HashSet<>(acknowledged);
        missing.removeAll(kept);
        return missing;
    }

    private Path manyPapers(String name, int round) throws IOException {
        var papers = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++) {
            papers.add("The Measure of Thing " + round + "-" + i + " in Its Place\n\n" + "We measure thing number " + i
                    + " in round " + round + ". It is hard, and we say how it was done.");
        }
        return Lectern.page(folder.resolve(name), papers.toArray(String[]::new));
    }
}
