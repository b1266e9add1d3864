package org.lectern.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Exports as scripts see them: what is written, and what is lost. */
class CommandLineExportTest extends OnePage {
    @Test
    void exportsNameTheirLosses() throws Exception {
        Path file = folder.resolve("out.bib");
        JsonNode done = lectern.run("export", "--format", "bibtex", "-o", file.toString(), "--json")
                .json();
        assertEquals(2, done.get("papers").asInt());
        assertEquals(file.toString(), done.get("path").asText());
        assertTrue(done.get("losses").toString().contains("sightings"));
        assertTrue(Files.readString(file).contains("A Rose Is a Rose"));
    }

    @Test
    void lossesAreToldWithoutWritingAndBeforeWriting() throws Exception {
        JsonNode looked =
                lectern.run("export", "--format", "ris", "--losses", "--json").json();
        assertEquals(
                json("{'format':'ris','papers':2,'losses':[{'field':'authorCount','papers':1},"
                        + "{'field':'organization','papers':1},{'field':'sightings','papers':2}]}"),
                looked);
        List<String> lost = List.of(
                "not in ris: authorCount of 1 paper",
                "not in ris: organization of 1 paper",
                "not in ris: sightings of 2 papers");
        assertEquals(
                lost,
                lectern.run("export", "--format", "ris", "--losses")
                        .out()
                        .lines()
                        .toList());
        Path file = folder.resolve("out.ris");
        assertEquals(
                Stream.concat(lost.stream(), Stream.of("2 papers written to " + file))
                        .toList(),
                lectern.run("export", "--format", "ris", "-o", file.toString())
                        .out()
                        .lines()
                        .toList());
        assertEquals(
                List.of("jsonl loses nothing of 2 papers"),
                lectern.run("export", "--format", "jsonl", "--losses")
                        .out()
                        .lines()
                        .toList());
        assertEquals(
                1,
                lectern.run("export", "--format", "ris", "--query", "petals", "--losses", "--json")
                        .json()
                        .get("papers")
                        .asInt());
        lectern.run("label", "A Rose", "maybe", "--annotator", "ada");
        JsonNode screened = lectern.run("export", "--format", "asreview", "--losses", "--json")
                .json();
        JsonNode labels = StreamSupport.stream(screened.get("losses").spliterator(), false)
                .filter(loss -> loss.get("field").asText().equals("labels"))
                .findFirst()
                .orElseThrow();
        assertEquals(json("{'field':'labels','papers':1,'labels':{'maybe':1}}"), labels);
        assertEquals(2, lectern.run("export", "--format", "ris", "--json").exitCode());
    }

    @Test
    void aSavedSearchIsAFeed() throws Exception {
        lectern.run("searches", "save", "flowers", "petals");
        Path feed = folder.resolve("flowers.atom");
        JsonNode done = lectern.run(
                        "export", "--format", "atom", "--search", "flowers", "-o", feed.toString(), "--json")
                .json();
        assertEquals(1, done.get("papers").asInt());
        String text = Files.readString(feed);
        assertTrue(text.contains("<title>Papers of default: petals</title>"), text);
        assertEquals(1, text.split("<entry>", -1).length - 1, text);
        Path same = folder.resolve("same.atom");
        lectern.run("export", "--format", "atom", "--query", "petals", "-o", same.toString());
        assertEquals(text, Files.readString(same));
        assertEquals(
                3,
                lectern.run("export", "--format", "atom", "--search", "trees", "-o", feed.toString(), "--json")
                        .exitCode());
        assertEquals(text, Files.readString(feed));
    }
}
