package org.lectern.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.itests.Lectern.Answer;

/** What came in twice, was taken for one by hand, or is taken out again, as scripts see it. */
class CommandLineDuplicatesTest extends OnePage {
    private static final String WINDY = "Wind, Measured";

    private String idOf(String title) throws Exception {
        return lectern.run("papers", "title:\"" + title + "\"", "--json")
                .json()
                .at("/0/id")
                .asText();
    }

    private String importOf(String file) throws Exception {
        for (JsonNode run : lectern.run("imports", "list", "--json").json()) {
            if (run.get("source").asText().endsWith(file)
                    && !run.get("state").asText().equals("withdrawn")) {
                return run.get("id").asText();
            }
        }
        throw new AssertionError("no import of " + file);
    }

    @Test
    void twoPapersAreMergedByHandFoundAsOneAndSplitAgain() throws Exception {
        Path more = Lectern.page(folder.resolve("more.txt"), WINDY + "\n\nA flag moves. So wind is measured, we say.");
        assertEquals(0, lectern.run("import", more.toString()).exitCode());
        lectern.run("label", WINDY, "relevant", "--annotator", "ada");
        lectern.run("label", "On the", "maybe", "--annotator", "ben");
        String gone = idOf(WINDY);
        String kept = idOf("On the Measure of Wind");

        Answer done = lectern.run(
                "duplicates", "merge", WINDY, "On the", "--reason", "same flag", "--annotator", "ada", "--json");
        assertEquals(0, done.exitCode(), done.err());
        JsonNode merge = done.json();
        assertEquals(
                List.of(gone, WINDY, kept, "same flag", "ada"),
                List.of(
                        merge.get("gone").asText(),
                        merge.get("title").asText(),
                        merge.get("into").asText(),
                        merge.get("reason").asText(),
                        merge.get("by").asText()));
        assertEquals(merge, lectern.run("duplicates", "merges", "--json").json().get(0));
        assertEquals(List.of("On the Measure of Wind"), titles("search", "wind"));
        assertEquals(2, lectern.run("papers", "--json").json().at("/1/labels").size());
        assertEquals(
                json("{'project':'default','papers':1,'pairs':[{'annotators':['ada','ben'],'papers':1,'percent':0.0,"
                        + "'cohenKappa':0.0}]}"),
                lectern.run("agreement", "--json").json());
        JsonNode counts = lectern.run("imports", "counts", "--json").json();
        assertEquals(json("{'by hand':1}"), counts.at("/sources/1/duplicates"));

        assertEquals(0, lectern.run("duplicates", "split", gone, "--json").exitCode());
        assertEquals(json("[]"), lectern.run("duplicates", "merges", "--json").json());
        assertEquals(List.of("On the Measure of Wind", WINDY), titles("search", "wind", "--sort", "title"));
        assertEquals(3, lectern.run("duplicates", "split", gone, "--json").exitCode());
        assertEquals(3, lectern.run("duplicates", "split", "nothing", "--json").exitCode());
        assertEquals(
                2, lectern.run("duplicates", "merge", WINDY, "On the", "--json").exitCode());
    }

    @Test
    void anImportIsWithdrawnWithItsLabelsOnceAndThePaperOfAnotherSourceStays() throws Exception {
        Path votes = folder.resolve("votes.csv");
        Files.writeString(
                votes,
                "title,abstract,included\nWeather,It rains on us.,1\n"
                        + "On the Measure of Wind,\"Wind is hard to measure. We propose a flag, and show that it moves.\",0\n");
        assertEquals(
                0, lectern.run("import", votes.toString(), "--annotator", "ada").exitCode());
        assertEquals(2, lectern.run("labels", "--json").json().size());

        String id = importOf("votes.csv");
        assertEquals(
                json("{'changed':1,'removed':1,'stayed':0,'answers':2}"),
                lectern.run("imports", "withdraw", id, "--json").json());
        assertEquals(
                List.of("A Rose Is a Rose: Counting Petals at Scale", "On the Measure of Wind"),
                titles("papers", "--sort", "title"));
        assertEquals(json("[]"), lectern.run("labels", "--json").json());
        Answer again = lectern.run("imports", "withdraw", id);
        assertEquals(0, again.exitCode());
        assertTrue(again.out().contains("It was withdrawn before. Nothing was changed."), again.out());
    }
}
