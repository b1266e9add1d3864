package org.lectern.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ExporterContract;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

class JsonLinesExporterTest implements ExporterContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Exporter exporter() {
        return new JsonLinesExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) throws JsonProcessingException {
        return read(written.get("")).size();
    }

    @Test
    void aPaperIsOneLineWithAllItsFields() throws Exception {
        Paper paper = ExportSamples.full();
        assertEquals("""
                {"id":"p-7f3c2a","title":"OLMo 2: A Low-Rank Émigré","abstract":"We show 5% & more.",\
                "rawTitle":"OLMo 2: A Low-Rank Émigré","rawAbstract":"We show 5% & more.",\
                "authorCount":2,"authors":["Ada Lovelace","Jürgen Müller"],\
                "organization":{"name":"Princeton University","handle":"PrincetonUniversity"},\
                "published":"2024-10-27","publishedFrom":"page-year",\
                "identifiers":{"arxiv":"2410.20672v1","doi":"10.1000/a_b%c"},"otherIdentifiers":[],\
                "links":[{"url":"https://github.com/ada/olmo_2","kind":"code"},\
                {"url":"https://example.org/a?b=1&c={d}","kind":"project"}],\
                "labels":[{"annotator":"ada","labels":["relevant"],"note":"","at":"2026-11-20T10:00:00Z","revision":"r1","spans":[]}],\
                "sightings":[{"source":"pages/001.txt","seenOn":"2026-03-06","position":1,"comments":3,"upvotes":null}],"extra":{}}
                """, written(paper, ExportSamples.answers(List.of(paper))));
    }

    @Test
    void everyLineHasTheSameNamesInTheSameOrder() throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        lines.addAll(read(written(ExportSamples.full(), List.of())));
        lines.addAll(read(written(Papers.paper("1", "T", "A"), List.of())));
        assertEquals(List.copyOf(names(lines.get(0))), List.copyOf(names(lines.get(1))));
    }

    @Property(tries = 200)
    void anyTextComesBack(@ForAll String title, @ForAll String abstractText) throws Exception {
        String kept = "T" + title;
        JsonNode line =
                read(written(Papers.paper("1", kept, abstractText), List.of())).getFirst();
        assertEquals(
                List.of(wellFormed(kept), wellFormed(abstractText)),
                List.of(line.path("title").textValue(), line.path("abstract").textValue()));
    }

    /** Half a surrogate pair is no character; it is written as a question mark. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static List<String> names(JsonNode line) {
        var names = new ArrayList<String>();
        line.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<JsonNode> read(String text) throws JsonProcessingException {
        var lines = new ArrayList<JsonNode>();
        for (String line : text.split("\n")) {
            if (!line.isEmpty()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    private static String written(Paper paper, List<Answer> answers) throws Exception {
        var target = new MemoryTarget();
        new JsonLinesExporter().write(new ListedPapers(List.of(paper), answers), target, Progress.NONE);
        return target.text();
    }
}
