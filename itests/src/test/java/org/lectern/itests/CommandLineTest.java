package org.lectern.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lectern.itests.Lectern.Answer;

/** The commands as scripts see them: standard output, exit codes. */
class CommandLineTest extends OnePage {
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
