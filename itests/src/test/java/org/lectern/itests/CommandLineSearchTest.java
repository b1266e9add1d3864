package org.lectern.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.itests.Lectern.Answer;

/** Lists, searches and saved searches as scripts see them. */
class CommandLineSearchTest extends OnePage {
    @Test
    void papersSortsPagesAndFilters() throws Exception {
        assertEquals(
                List.of("A Rose Is a Rose: Counting Petals at Scale", "On the Measure of Wind"),
                titles("papers", "--sort", "title"));
        assertEquals(List.of("On the Measure of Wind"), titles("papers", "--sort", "date", "--limit", "1"));
        assertEquals(List.of("On the Measure of Wind"), titles("papers", "--offset", "1"));
        assertEquals(List.of("On the Measure of Wind"), titles("papers", "title:wind"));
    }

    @Test
    void searchGivesEscapedSnippetsWithHitsInBold() throws Exception {
        JsonNode hits = lectern.run("search", "petals", "--json").json();
        assertEquals(1, hits.size());
        assertEquals(List.of("id", "title", "score", "snippet"), names(hits.get(0)));
        assertTrue(hits.at("/0/snippet").asText().contains("<b>petals</b>"));
        assertEquals(
                1, lectern.run("search", "xylophone OR petals", "--json").json().size());
        assertEquals(0, lectern.run("search", "xylophone", "--json").json().size());
    }

    @Test
    void similarLeavesThePaperItselfOut() throws Exception {
        JsonNode hits = lectern.run("similar", "A Rose", "--json").json();
        assertFalse(titlesOf(hits).contains("A Rose Is a Rose: Counting Petals at Scale"));
    }

    @Test
    void similarTakesAPastedTextInPlaceOfAPaper() throws Exception {
        JsonNode hits = lectern.run("similar", "--text", "a flag that measures the wind", "--json")
                .json();
        assertEquals("On the Measure of Wind", titlesOf(hits).getFirst());
        assertEquals(2, lectern.run("similar", "--json").exitCode());
    }

    @Test
    void facetsComeBesideTheHitsWhereTheyAreAskedFor() throws Exception {
        JsonNode answer = lectern.run("search", "petals", "--facets", "--json").json();
        assertEquals(lectern.run("search", "petals", "--json").json(), answer.get("hits"));
        assertEquals(
                json("{'source':[{'value':'" + folder.resolve("a.txt") + "','papers':1}],"
                        + "'year':[{'value':'2024','papers':1}],'label':[],'organization':[],'annotator':[]}"),
                answer.get("facets"));
    }

    @Test
    void aSavedSearchTellsWhatIsNewInIt() throws Exception {
        assertEquals(
                json("{'name':'flowers','query':'petals','project':'default','papers':1,'new':0}"),
                lectern.run("searches", "save", "flowers", "petals", "--json").json());
        Path more = Lectern.page(folder.resolve("more.txt"), "More Petals\n\nWe count petals again. It is done.");
        assertEquals(0, lectern.run("import", more.toString(), "--json").exitCode());
        assertEquals(
                json("[{'name':'flowers','query':'petals','project':'default','papers':2,'new':1}]"),
                lectern.run("searches", "list", "--json").json());
        JsonNode look = lectern.run("searches", "run", "flowers", "--json").json();
        assertEquals(1, look.get("new").asInt());
        assertEquals("More Petals", titlesOf(look.get("hits")).getFirst());
        assertEquals(
                0, lectern.run("searches", "list", "--json").json().at("/0/new").asInt());
        assertEquals(0, lectern.run("searches", "remove", "flowers", "--json").exitCode());
        assertEquals(json("[]"), lectern.run("searches", "list", "--json").json());
    }

    @Test
    void aSavedSearchIsALiveSourceForListsLabellingAnalysesAndExports() throws Exception {
        assertEquals(0, lectern.run("searches", "save", "flowers", "petals").exitCode());
        assertEquals(List.of("A Rose Is a Rose: Counting Petals at Scale"), titles("papers", "search:flowers"));
        Path more = Lectern.page(folder.resolve("more.txt"), "More Petals\n\nWe count petals again. It is done.");
        assertEquals(0, lectern.run("import", more.toString()).exitCode());

        assertEquals(0, lectern.run("label", "A Rose", "relevant").exitCode());
        assertEquals(List.of("More Petals"), titles("papers", "search:flowers is:unlabelled", "--limit", "1"));
        assertEquals(
                2,
                lectern.run("analyse", "papers-over-time", "--query", "search:flowers", "--json")
                        .json()
                        .get("papers")
                        .asInt());
        Path feed = folder.resolve("flowers.atom");
        assertEquals(
                2,
                lectern.run("export", "--format", "atom", "--query", "search:flowers", "-o", feed.toString(), "--json")
                        .json()
                        .get("papers")
                        .asInt());
        assertTrue(Files.readString(feed).contains("More Petals"));

        Answer lost = lectern.run("export", "--format", "atom", "--query", "search:trees", "-o", feed.toString());
        assertEquals(3, lost.exitCode());
        assertTrue(lost.err().contains("There is no saved search trees (column 8).\nYours are flowers."), lost.err());
    }

    @Test
    void searchComesInTheOrderThatIsAskedFor() throws Exception {
        assertEquals(
                List.of("A Rose Is a Rose: Counting Petals at Scale", "On the Measure of Wind"),
                titles("search", "measure OR petals", "--sort", "title"));
        assertEquals(
                List.of("On the Measure of Wind", "A Rose Is a Rose: Counting Petals at Scale"),
                titles("search", "measure OR petals", "--sort", "date"));
        assertEquals(
                "A Rose Is a Rose: Counting Petals at Scale",
                titles("search", "measure OR petals", "--sort", "comments").getFirst());
        assertEquals(2, titles("search", "measure OR petals", "--sort", "trend").size());
    }

    @Test
    void anAmbiguousTitleIsRefusedWithTheCandidates() throws Exception {
        lectern.run(
                "import",
                Lectern.page(folder.resolve("d.txt"), "A Rose by Another Name\n\nIt smells as sweet. So we say.")
                        .toString());
        Answer answer = lectern.run("similar", "a rose", "--json");
        assertEquals(3, answer.exitCode());
        String advice = answer.json().at("/error/advice").asText();
        assertTrue(advice.contains("A Rose by Another Name") && advice.contains("Counting Petals"), advice);
    }
}
