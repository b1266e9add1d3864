package org.lectern.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.testkit.TinyModel;

/** A workspace whose papers are compared by a model that the user brought, run by the real ONNX Runtime inside Felix. */
class EmbeddingTest {
    @TempDir
    private Path folder;

    private Lectern lectern;

    @BeforeEach
    void importPapers() throws Exception {
        lectern = new Lectern(folder.resolve("workspace"), Files.createDirectory(folder.resolve("home")));
        var papers = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            papers.add("Study of Numbered Things, Part " + (char) ('A' + i) + "\n\nAbout "
                    + (i % 2 == 0
                            ? "a ship, and what came of it after some time."
                            : "an oak, and what came of it later.")
                    + " We tell all that is known.");
        }
        Path page = Lectern.page(folder.resolve("page.txt"), papers.toArray(String[]::new));
        assertEquals(0, lectern.run("import", page.toString()).exitCode());
    }

    private JsonNode answer(String... command) throws Exception {
        Lectern.Answer answer = lectern.run(command);
        assertEquals(0, answer.exitCode(), answer.err());
        return answer.json();
    }

    @Test
    void papersAreComparedByAModelOfTheUsers() throws Exception {
        Path model = TinyModel.in(folder.resolve("tiny"));

        JsonNode chosen = answer("embedding", "use", model.toString(), "--json");
        assertEquals(
                List.of("model", model.toString(), 3),
                List.of(
                        chosen.get("embedding").asText(),
                        chosen.get("folder").asText(),
                        chosen.get("dimensions").asInt()));

        JsonNode hits = answer("similar", "--text", "sea", "--limit", "6", "--json");
        assertEquals(6, hits.size());
        hits.forEach(hit ->
                assertTrue("ACEGIK".contains(hit.get("title").asText().replaceAll(".* ", "")), hits::toString));

        JsonNode now = answer("embedding", "show", "--json");
        assertEquals(
                List.of(12, 0),
                List.of(now.get("papers").asInt(), now.get("behind").asInt()));
        assertEquals(
                "learnt",
                answer("embedding", "use", "learnt", "--json").get("embedding").asText());
    }

    @Test
    void aFolderWithoutAModelIsRefusedWithASentence() throws Exception {
        Lectern.Answer answer =
                lectern.run("embedding", "use", folder.resolve("none").toString(), "--json");

        assertEquals(3, answer.exitCode());
        assertTrue(
                answer.json().at("/error/message").asText().contains("there is no such folder"),
                answer.json()::toString);
        assertEquals(
                "learnt", answer("embedding", "show", "--json").get("embedding").asText());
    }
}
