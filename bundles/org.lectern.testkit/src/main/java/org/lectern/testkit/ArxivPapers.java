package org.lectern.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Paper;

/** Real papers from the shared corpus of arXiv records, in the order of the file. */
public final class ArxivPapers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ArxivPapers() {}

    /** The first papers, at most {@code limit}; skips the calling test where the corpus is not there. */
    public static List<Paper> first(int limit) throws IOException {
        return read(SharedData.require("corpora/arxiv_cs_54k.jsonl.gz"), limit);
    }

    /** The first papers of that file. Their ids rise as a store's do. */
    public static List<Paper> read(Path file, int limit) throws IOException {
        var papers = new ArrayList<Paper>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && papers.size() < limit; line = lines.readLine()) {
                papers.add(paper(JSON.readTree(line), papers.size() + 1));
            }
        }
        return papers;
    }

    /** The first category of each of the first papers of that file, in their order. */
    public static List<String> categories(Path file, int limit) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            var categories = new ArrayList<String>();
            for (String line = lines.readLine(); line != null && categories.size() < limit; line = lines.readLine()) {
                categories.add(JSON.readTree(line).at("/categories/0").asText());
            }
            return categories;
        }
    }

    private static Paper paper(JsonNode record, int number) {
        List<String> authors = StreamSupport.stream(record.path("authors").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        Paper plain = Papers.published(
                Papers.paper(
                        String.format(Locale.ROOT, "%06d", number),
                        record.path("title").asText().replaceAll("\\s+", " ").strip(),
                        record.path("abstract").asText().replaceAll("\\s+", " ").strip()),
                record.path("listed").asText());
        return new Paper(
                plain.id(),
                plain.revision(),
                authors,
                OptionalInt.of(authors.size()),
                plain.organization(),
                plain.published(),
                List.of(new Identifier(
                        Identifier.Scheme.ARXIV, record.path("id").asText())),
                plain.links(),
                plain.sightings());
    }
}
