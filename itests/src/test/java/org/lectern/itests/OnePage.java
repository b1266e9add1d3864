package org.lectern.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.itests.Lectern.Answer;

/** A workspace with one page of two papers, and the commands as scripts call them. */
abstract class OnePage {
    static final String ROSES = "A Rose Is a Rose: Counting Petals at Scale\n\n"
            + "We count petals. The count is done on many roses, and it is right in most of them.\n\n"
            + "  • 6 authors\n·\nOct 27, 2024 3";

    static final String WIND = "On the Measure of Wind\n\nWind is hard to measure. We propose a flag, and show that"
            + " it moves.\n\nGardenGroup The Garden Group\n·\nFeb 2";

    @TempDir
    Path folder;

    Lectern lectern;

    @BeforeEach
    void importOnePage() throws Exception {
        lectern = new Lectern(folder.resolve("workspace"), Files.createDirectory(folder.resolve("home")));
        Answer answer = lectern.run(
                "import", Lectern.page(folder.resolve("a.txt"), ROSES, WIND).toString(), "--json");
        assertEquals(0, answer.exitCode(), answer.err());
    }

    static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    List<String> titles(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        Answer answer = lectern.run(all.toArray(String[]::new));
        assertEquals(0, answer.exitCode(), answer.err());
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(paper -> paper.get("title").asText())
                .toList();
    }

    static List<String> titlesOf(JsonNode hits) {
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.get("title").asText())
                .toList();
    }

    static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
