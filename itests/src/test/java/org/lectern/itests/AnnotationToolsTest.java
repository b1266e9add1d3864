package org.lectern.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.itests.Lectern.Answer;
import org.lectern.testkit.Mutations;

/** Labels of several annotators go out to annotation tools and come in from them, through the commands. */
class AnnotationToolsTest {
    private static final String TASKS = """
            [{"data": {"title": "One 🌹 rose", "abstract": "Its petals fall."}, "annotations": [
               {"completed_by": {"email": "ada@example.org"}, "updated_at": "2026-05-01T10:00:00Z", "result": [
                 {"from_name": "l", "to_name": "abstract", "type": "choices", "value": {"choices": ["red"]}},
                 {"from_name": "m", "to_name": "abstract", "type": "labels", "value": {"start": 4, "end": 10, "text": "petals", "labels": ["part"]}}]},
               {"completed_by": {"email": "ben@example.org"}, "updated_at": "2026-05-02T10:00:00Z", "result": [
                 {"from_name": "l", "to_name": "abstract", "type": "choices", "value": {"choices": ["white"]}}]}]},
             {"data": {"title": "Two tulips", "abstract": "They stand."}, "annotations": []}]
            """;

    private static final List<String> SAID = List.of("ada@example.org: [\"red\"]", "ben@example.org: [\"white\"]");

    @TempDir
    private Path folder;

    private Lectern first;

    @BeforeEach
    void importTasksIntoAProject() throws Exception {
        first = lectern("first");
        done(first.run(
                "import",
                Files.writeString(folder.resolve("tasks.json"), TASKS).toString(),
                "--project",
                "flowers",
                "--json"));
    }

    private Lectern lectern(String name) throws Exception {
        return new Lectern(folder.resolve(name), Files.createDirectories(folder.resolve("home-" + name)));
    }

    private static JsonNode done(Answer answer) {
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        return answer.json();
    }

    /** Who said what in the project. */
    private static List<String> said(Lectern lectern, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("labels", "--project", "flowers", "--json"));
        arguments.addAll(List.of(more));
        var said = new ArrayList<String>();
        for (JsonNode event : done(lectern.run(arguments.toArray(String[]::new)))) {
            said.add(event.get("annotator").asText() + ": " + event.get("labels"));
        }
        return said;
    }

    private JsonNode imported(Lectern lectern, Path path, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("import", path.toString(), "--project", "flowers", "--json"));
        arguments.addAll(List.of(more));
        return done(lectern.run(arguments.toArray(String[]::new))).at("/files/0");
    }

    @Test
    void aBratFolderGoesOutAndComesInAsOneCollectionWithItsAnnotators() throws Exception {
        Path out = folder.resolve("brat");
        JsonNode losses =
                done(first.run("export", "--format", "brat", "--project", "flowers", "-o", out.toString(), "--json"));
        assertEquals(
                "[{\"field\":\"sightings\",\"papers\":2}]", losses.get("losses").toString());
        Lectern second = lectern("second");
        JsonNode file = imported(second, out, "--format", "brat");
        assertEquals(
                List.of(2, 0),
                List.of(file.get("added").asInt(), file.get("merged").asInt()));
        JsonNode labels = file.get("labels");
        assertEquals(
                List.of("flowers", "true", "2", "1", "[\"ada@example.org\",\"ben@example.org\"]"),
                Stream.of("project", "created", "answers", "spans", "annotators")
                        .map(name -> labels.get(name).isTextual()
                                ? labels.get(name).asText()
                                : labels.get(name).toString())
                        .toList());
        assertEquals(SAID, said(second));
    }

    @Test
    void aBratFolderThatSomebodyElseMadeHasAnAnnotatorForEachOfItsFolders() throws Exception {
        for (String name : List.of("ada", "ben")) {
            Path inside = Files.createDirectories(folder.resolve("corpus").resolve(name));
            Files.writeString(inside.resolve("rose.txt"), "One 🌹 rose\nIts petals fall.");
            Files.writeString(inside.resolve("rose.ann"), "T1\tpart 15 21\tpetals\n");
        }
        Lectern second = lectern("second");
        JsonNode file = imported(second, folder.resolve("corpus"));
        assertEquals(
                List.of("brat", "1", "[\"ada\",\"ben\"]"),
                List.of(
                        file.get("format").asText(),
                        file.get("papers").toString(),
                        file.at("/labels/annotators").toString()));
    }

    @Test
    void anInceptionProjectAndAnAsreviewProjectBringTheirAnnotators() throws Exception {
        Path out = folder.resolve("cas");
        done(first.run("export", "--format", "uima-cas-json", "--project", "flowers", "-o", out.toString(), "--json"));
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("exportedproject.json", "{}".getBytes(StandardCharsets.UTF_8));
        for (String annotator : List.of("ada", "ben")) {
            Path view = out.resolve("annotators/" + annotator + "%40example.org");
            try (Stream<Path> files = Files.list(view)) {
                Path cas = files.findFirst().orElseThrow();
                parts.put("annotation/rose.txt/" + annotator + ".json", Files.readAllBytes(cas));
            }
        }
        Lectern second = lectern("second");
        Path zip = Files.write(folder.resolve("project.zip"), Mutations.zip(parts));
        assertEquals("inception", imported(second, zip).get("format").asText());
        assertEquals(SAID, said(second));
        byte[] review = Mutations.zip(Map.of(
                "project.json", "{\"version\":\"0.17\"}".getBytes(StandardCharsets.UTF_8),
                "labeled.json", "[[1,1]]".getBytes(StandardCharsets.UTF_8),
                "data/flowers.csv", "title,abstract\nA,One.\nB,Two.\n".getBytes(StandardCharsets.UTF_8)));
        JsonNode screened =
                imported(second, Files.write(folder.resolve("review.asreview"), review), "--annotator", "eva");
        assertEquals("asreview-project", screened.get("format").asText());
        assertEquals("[\"eva\"]", screened.at("/labels/annotators").toString());
        assertEquals("flowers: review", screened.at("/labels/project").asText());
    }

    @Test
    void anExportOutOfABlindProjectHoldsOnesOwnLabelsOnly() throws Exception {
        done(first.run(
                "project", "create", "hidden", "--labels", "red,white", "--blind", "--annotator", "curator", "--json"));
        for (String annotator : List.of("ada", "ben")) {
            String label = annotator.equals("ada") ? "red" : "white";
            done(first.run(
                    "label",
                    "One",
                    label,
                    "--project",
                    "hidden",
                    "--annotator",
                    annotator,
                    "--note",
                    "by " + annotator,
                    "--json"));
        }
        for (String format : List.of(
                "label-studio", "doccano", "prodigy", "brat", "webanno-tsv", "uima-cas-json", "web-annotation")) {
            assertEquals(new TreeSet<>(List.of("ada")), named(format, "ada"), format);
            assertEquals(new TreeSet<>(List.of("ada", "ben")), named(format, "curator"), format);
        }
    }

    /** Whose names stand in the files, or in the names of the files, that {@code viewer} exports. */
    private TreeSet<String> named(String format, String viewer) throws Exception {
        Path out = folder.resolve(format + "-" + viewer);
        done(first.run(
                "export",
                "--format",
                format,
                "--project",
                "hidden",
                "--annotator",
                viewer,
                "-o",
                out.toString(),
                "--json"));
        var named = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String all = out.relativize(file) + Files.readString(file);
                Stream.of("ada", "ben")
                        .filter(name -> all.matches("(?s).*\\b" + name + "\\b.*"))
                        .forEach(named::add);
                assertFalse(all.isEmpty());
            }
        }
        return named;
    }

    @Test
    void anArchiveThatIsABombOrLeadsOutOfItsFolderIsRefusedAndWritesNothing() throws Exception {
        Path bomb = Files.write(
                folder.resolve("bomb.zip"),
                Mutations.zip(Map.of(
                        "annotation/rose.txt/ada.json", new byte[64 << 20], "exportedproject.json", new byte[1])));
        Path slip = Files.write(
                folder.resolve("slip.zip"),
                Mutations.zip(Map.of(
                        "../../slipped.txt", "One\nTwo.".getBytes(StandardCharsets.UTF_8),
                        "../../slipped.ann", "T1\tpart 0 3\tOne\n".getBytes(StandardCharsets.UTF_8))));
        Lectern second = lectern("second");
        Answer refused = second.run("import", bomb.toString(), "--json");
        assertEquals(0, refused.json().get("added").asInt(), refused.out());
        assertTrue(refused.out().contains("larger than 16 MB"), refused.out());
        done(second.run("import", slip.toString(), "--json"));
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.endsWith("slipped.txt")).toList());
        }
    }
}
