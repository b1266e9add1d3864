package org.lectern.export.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ExporterContract;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

class ParquetExporterTest implements ExporterContract {
    static final String FULL = """
            {"id":"p-7f3c2a","title":"OLMo 2: A Low-Rank Émigré","abstract":"We show 5% & more.",\
            "authorCount":2,"authors":["Ada Lovelace","Jürgen Müller"],\
            "organization":{"name":"Princeton University","handle":"PrincetonUniversity"},\
            "published":"2024-10-27","publishedFrom":"page-year",\
            "identifiers":{"arxiv":"2410.20672v1","doi":"10.1000/a_b%c"},"otherIdentifiers":[],\
            "links":[{"url":"https://github.com/ada/olmo_2","kind":"code"},\
            {"url":"https://example.org/a?b=1&c={d}","kind":"project"}],\
            "labels":[{"annotator":"ada","labels":["relevant"],"note":"","at":"2026-11-20T10:00:00Z","revision":"r1","spans":[]}],\
            "sightings":[{"source":"pages/001.txt","seenOn":"2026-03-06","position":1,"comments":3}],\
            "extra":{"bibtex.journal":"Sheep"}}""";

    @Override
    public Exporter exporter() {
        return new ParquetExporter();
    }

    @Override
    public long papersFound(MemoryTarget written) throws IOException {
        return ReadBack.rows(written.content()).size();
    }

    @Override
    public String textFound(MemoryTarget written) throws IOException {
        return ReadBack.rows(written.content()).toString();
    }

    @Test
    void aPaperIsOneRowWithAllItsFields() throws Exception {
        assertEquals(List.of(new JsonMapper().readTree(FULL)), ReadBack.rows(written(full())));
    }

    @Test
    void whatIsUnknownIsAbsent() throws Exception {
        JsonNode row = ReadBack.rows(
                        written(new ListedPapers(List.of(Papers.paper("1", "Only a title", "")), List.of())))
                .getFirst();
        assertEquals(
                List.of(
                        "id",
                        "title",
                        "abstract",
                        "authors",
                        "identifiers",
                        "otherIdentifiers",
                        "links",
                        "labels",
                        "sightings",
                        "extra"),
                names(row));
    }

    @Test
    void manyPapersAreWrittenInGroupsSoThatNotAllAreHeld() throws Exception {
        var random = new Random(7);
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            byte[] noise = new byte[75_000];
            random.nextBytes(noise);
            papers.add(Papers.paper("" + i, "Title " + i, new String(noise, StandardCharsets.ISO_8859_1)));
        }
        byte[] file = written(new ListedPapers(papers, List.of()));
        assertTrue(groups(file) > 1, () -> "groups of rows: " + groups(file));
        assertEquals(
                papers.stream().map(Paper::abstractText).toList(),
                ReadBack.rows(file).stream()
                        .map(row -> row.path("abstract").textValue())
                        .toList());
    }

    @Property(tries = 100)
    void anyTextComesBack(@ForAll String title, @ForAll String abstractText) throws Exception {
        String kept = "T" + title;
        JsonNode row = ReadBack.rows(
                        written(new ListedPapers(List.of(Papers.paper("1", kept, abstractText)), List.of())))
                .getFirst();
        assertEquals(
                List.of(wellFormed(kept), wellFormed(abstractText)),
                List.of(row.path("title").textValue(), row.path("abstract").textValue()));
    }

    static ListedPapers full() {
        Paper paper = ExportSamples.full();
        return new ListedPapers(
                List.of(paper),
                ExportSamples.answers(List.of(paper)),
                Map.of(paper.id(), Map.of("bibtex.journal", "Sheep")));
    }

    static byte[] written(ExportPapers papers) throws Exception {
        var target = new MemoryTarget();
        new ParquetExporter().write(papers, target, Progress.NONE);
        return target.content();
    }

    private static int groups(byte[] file) {
        try {
            return ReadBack.groups(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(JsonNode row) {
        var names = new ArrayList<String>();
        row.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Half a surrogate pair is no character; it is written as a question mark. */
    static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
