package org.lectern.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.itests.Lectern.Answer;

/** The commands as scripts see them: standard output, exit codes. */
class CommandLineTest {
    private static final String ROSES = "A Rose Is a Rose: Counting Petals at Scale\n\n"
            + "We count petals. The count is done on many roses, and it is right in most of them.\n\n"
            + "  • 6 authors\n·\nOct 27, 2024 3";
    private static final String WIND =
            "On the Measure of Wind\n\nWind is hard to measure. We propose a flag, and show that"
                    + " it moves.\n\nGardenGroup The Garden Group\n·\nFeb 2";

    @TempDir
    private Path folder;

    private Lectern lectern;

    @BeforeEach
    void importOnePage() throws Exception {
        lectern = new Lectern(folder.resolve("workspace"), Files.createDirectory(folder.resolve("home")));
        Answer answer = lectern.run(
                "import", Lectern.page(folder.resolve("a.txt"), ROSES, WIND).toString(), "--json");
        assertEquals(0, answer.exitCode(), answer.err());
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @Test
    void importAccountsForEveryFileAndPaper() throws Exception {
        Files.writeString(folder.resolve("pages-LICENSE"), "nothing to read");
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Lectern.page(pages.resolve("b.txt"), ROSES.replace("2024 3", "2024 5"), "A heading alone");
        Files.writeString(pages.resolve("LICENSE"), "Take it.");
        Answer answer = lectern.run("import", pages.toString(), "--seen-on", "2026-03-11", "--json");
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals(
                json("{'files':[{'path':'" + pages.resolve("b.txt")
                        + "','format':'daily-papers-text','papers':2,'added':1,'merged':1,'unchanged':0,'incomplete':["
                        + "{'line':19,'text':'A heading alone','reason':'title without abstract'}],'unusedLines':[],"
                        + "'pageDate':'2026-03-06','pageYearFrom':'option','notes':[]}],'skipped':[{'path':'"
                        + pages.resolve("LICENSE")
                        + "','reason':'no known format'}],'added':1,'merged':1,'unchanged':0}"),
                answer.json());
    }

    @Test
    void aNamedFileThatCannotBeUsedGivesExitCode1AndTheOthersAreImported() throws Exception {
        Path good = Lectern.page(folder.resolve("c.txt"), "A Third One\n\nIt has an abstract that ends. Really.");
        Answer answer =
                lectern.run("import", good.toString(), folder.resolve("missing").toString(), "--json");
        assertEquals(1, answer.exitCode());
        assertEquals(1, answer.json().get("added").asInt());
        assertEquals(
                "there is no such file", answer.json().at("/skipped/0/reason").asText());
    }

    @Test
    void papersGivesEveryFactASourceGaveAndLeavesOutTheOthers() throws Exception {
        JsonNode papers = lectern.run("papers", "--json").json();
        assertEquals(2, papers.size());
        JsonNode roses = papers.get(0);
        assertEquals(
                json("{'id':'" + roses.get("id").asText() + "','title':'A Rose Is a Rose: Counting Petals at Scale',"
                        + "'abstract':'We count petals. The count is done on many roses, and it is right in most of them.',"
                        + "'rawAbstract':'We count petals. The count is done on many roses, and it is right in most of them.',"
                        + "'authorCount':6,'authors':[],'published':'2024-10-27','publishedFrom':'printed',"
                        + "'identifiers':{},'links':[],'labels':[],'sightings':[{'source':'" + folder.resolve("a.txt")
                        + "','seenOn':'2025-03-06','position':1,'comments':3}]}"),
                roses);
        JsonNode wind = papers.get(1);
        assertEquals(json("{'name':'The Garden Group','handle':'GardenGroup'}"), wind.get("organization"));
        assertEquals("page-year", wind.get("publishedFrom").asText());
        assertFalse(wind.has("authorCount"));
    }

    @Test
    void papersSortsPagesAndFilters() throws Exception {
        assertEquals(
                List.of("A Rose Is a Rose: Counting Petals at Scale", "On the Measure of Wind"),
                titles("papers", "--sort", "title"));
        assertEquals(List.of("On the Measure of Wind"), titles("papers", "--sort", "date", "--limit", "1"));
        assertEquals(List.of("On the Measure of Wind"), titles("papers", "--offset", "1"));
        assertEquals(List.of("On the Measure of Wind"), titles("papers", "title:wind"));
    }

    private List<String> titles(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        Answer answer = lectern.run(all.toArray(String[]::new));
        assertEquals(0, answer.exitCode(), answer.err());
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(paper -> paper.get("title").asText())
                .toList();
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

    private static List<String> titlesOf(JsonNode hits) {
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.get("title").asText())
                .toList();
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void labelsAreGivenReplacedWithdrawnUndoneAndKeptInTheHistory() throws Exception {
        JsonNode first = lectern.run("label", "A Rose", "relevant", "--annotator", "ada", "--json")
                .json();
        assertEquals("e-0001", first.get("event").asText());
        assertEquals("default", first.get("project").asText());
        assertEquals("ada", first.get("annotator").asText());
        assertEquals(json("['relevant']"), first.get("labels"));
        assertEquals("r1", first.get("revision").asText());
        lectern.run("label", "A Rose", "maybe", "--annotator", "ada", "--note", "so so");
        lectern.run("label", "On the", "irrelevant", "--annotator", "ben");
        lectern.run("label", "A Rose", "--clear", "--annotator", "ada");
        assertEquals(1, lectern.run("labels", "--json").json().size());
        lectern.run("undo", "--annotator", "ada");
        JsonNode now = lectern.run("labels", "--annotator", "ada", "--json").json();
        assertEquals(json("['maybe']"), now.at("/0/labels"));
        assertEquals("so so", now.at("/0/note").asText());
        assertEquals(5, lectern.run("labels", "--history", "--json").json().size());
        Answer nothing = lectern.run("redo", "--annotator", "ben", "--json");
        assertEquals(3, nothing.exitCode());
        assertEquals("ben", nothing.json().at("/error/subject").asText());
    }

    @Test
    void agreementComparesTwoAnnotators() throws Exception {
        for (String annotator : List.of("ada", "ben")) {
            lectern.run("label", "A Rose", "relevant", "--annotator", annotator);
            lectern.run("label", "On the", "irrelevant", "--annotator", annotator);
        }
        assertEquals(
                json("{'project':'default','papers':2,'pairs':[{'annotators':['ada','ben'],'papers':2,'percent':1.0,"
                        + "'cohenKappa':1.0}]}"),
                lectern.run("agreement", "--json").json());
    }

    @Test
    void analysesAreListedAndRun() throws Exception {
        List<String> ids = StreamSupport.stream(
                        lectern.run("analyse", "--json").json().spliterator(), false)
                .map(analysis -> analysis.get("id").asText())
                .toList();
        assertEquals(List.of("papers-over-time", "representative-words"), ids);
        Path chart = folder.resolve("chart.svg");
        JsonNode run = lectern.run("analyse", "papers-over-time", "-o", chart.toString(), "--json")
                .json();
        assertEquals(json("[{'name':'Month','type':'date'},{'name':'Papers','type':'number'}]"), run.get("columns"));
        assertEquals(json("['2024-10',1]"), run.at("/rows/0"));
        assertEquals(json("{'kind':'bar','x':'Month','y':['Papers']}"), run.get("chart"));
        assertEquals(2, run.get("papers").asInt());
        assertTrue(Files.readString(chart).contains("<svg"));
        JsonNode history = lectern.run("analyse", "--history", "--json").json();
        assertEquals(
                List.of("papers-over-time", "done", "2"),
                List.of(
                        history.at("/0/analysis").asText(),
                        history.at("/0/outcome").asText(),
                        history.at("/0/papers").asText()));
    }

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

    @Test
    void wrongCallsGiveExitCode2AndFailuresExitCode3AsJson() throws Exception {
        Answer wrong = lectern.run("papers", "--sort", "colour", "--json");
        assertEquals(2, wrong.exitCode());
        assertEquals(List.of("message", "subject", "advice"), names(wrong.json().get("error")));
        assertEquals(2, lectern.run("fly", "--json").exitCode());
        Answer unknown = lectern.run("similar", "No such paper", "--json");
        assertEquals(3, unknown.exitCode());
        assertEquals("No such paper", unknown.json().at("/error/subject").asText());
        Answer label = lectern.run("label", "A Rose", "splendid", "--json");
        assertEquals(3, label.exitCode());
        assertTrue(label.json().at("/error/advice").asText().contains("relevant"));
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

    @Test
    void aWorkspaceOfANewerVersionIsRefusedUnchanged() throws Exception {
        Path newer = Files.createDirectory(folder.resolve("newer"));
        Files.writeString(newer.resolve("workspace.json"), "{\"version\":99,\"store\":\"sqlite\"}");
        Answer answer = new Lectern(newer, folder.resolve("home")).run("papers", "--json");
        assertEquals(3, answer.exitCode());
        assertTrue(answer.json().at("/error/message").asText().contains("99"));
        assertEquals("{\"version\":99,\"store\":\"sqlite\"}", Files.readString(newer.resolve("workspace.json")));
        try (var inside = Files.list(newer)) {
            assertEquals(1, inside.count());
        }
    }

    @Test
    void doctorFindsEverythingInOrder() throws Exception {
        Answer answer = lectern.run("doctor", "--json");
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        for (JsonNode check : answer.json().get("checks")) {
            assertEquals(List.of("name", "ok", "found", "done"), names(check));
            assertTrue(check.get("ok").asBoolean(), check.toString());
        }
    }

    @Test
    void whoamiSaysWhy() throws Exception {
        assertEquals(
                json("{'annotator':'ada','from':'--annotator'}"),
                lectern.run("whoami", "--annotator", "ada", "--json").json());
    }

    @Test
    void theDemoDoesTheWholeJob() throws Exception {
        Path demo = folder.resolve("demo");
        Answer answer = lectern.run("demo", demo.toString(), "--no-window", "--json");
        assertEquals(0, answer.exitCode(), answer.err());
        JsonNode summary = answer.json();
        assertEquals(80, summary.get("labels").asInt());
        assertTrue(summary.get("papers").asInt() >= 40);
        assertTrue(
                summary.get("cohenKappa").asDouble() > 0
                        && summary.get("cohenKappa").asDouble() < 1,
                summary.toString());
        for (String name :
                List.of("papers-bibtex.bib", "papers-biblatex.bib", "papers.csv", "papers.jsonl", "papers.html")) {
            assertTrue(Files.size(demo.resolve("exports").resolve(name)) > 1000, name);
        }
        assertTrue(Files.readString(demo.resolve("exports/papers.html")).contains("<svg"));
        assertEquals(3, lectern.run("demo", demo.toString(), "--no-window").exitCode());
        Answer used = lectern.run("demo", "--no-window");
        assertEquals(3, used.exitCode());
        assertTrue(used.err().contains("something in it already"), used.err());
    }
}
