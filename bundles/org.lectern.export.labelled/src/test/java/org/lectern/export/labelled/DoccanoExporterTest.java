package org.lectern.export.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Answer;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ExporterContract;

class DoccanoExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new DoccanoExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) throws IOException {
        var papers = new HashSet<String>();
        for (String file : written.values()) {
            for (JsonNode line : Written.lines(file)) {
                papers.add(line.get("lectern_id").asText());
            }
        }
        return papers.size();
    }

    @Test
    void anAnnotatorHasAFileWithPlacesInUtf16Units() throws Exception {
        SortedMap<String, String> files = Written.by(new DoccanoExporter());
        assertEquals(
                Set.of("annotators/Ada%20Lovelace.jsonl", "annotators/ben%40example.org.jsonl", "unlabelled.jsonl"),
                files.keySet());
        assertEquals(
                Written.lines("""
                {"id": 1, "text": "One 🌹 rose\\nIts réd petals 👩‍🚀 fall.\\nThey are soft.", "label": ["relevant"],
                 "entities": [
                   {"id": 1, "label": "flower", "start_offset": 4, "end_offset": 11, "text": "🌹 rose"},
                   {"id": 2, "label": "part of it", "start_offset": 21, "end_offset": 33, "text": "petals 👩‍🚀"},
                   {"id": 3, "label": "part of it", "start_offset": 23, "end_offset": 27, "text": "tals"}],
                 "relations": [], "Comments": ["sure\\nof it"], "annotator": "Ada Lovelace", "labelled_at": "2026-11-20T10:00:00Z",
                 "title": "One 🌹 rose", "lectern_id": "p-7f3c2a"}
                """.replace("réd", "re\u0301d")),
                Written.lines(files.get("annotators/Ada%20Lovelace.jsonl")));
        assertEquals(Written.lines("""
                {"id": 1, "text": "Only a title", "label": [], "entities": [], "relations": [], "title": "Only a title", "lectern_id": "p-bare"}
                """), Written.lines(files.get("unlabelled.jsonl")));
    }

    @Test
    void moreAnnotatorsThanFilesCanBeOpenAreRefusedWithAWord() {
        List<Answer> answers = IntStream.range(0, 501)
                .mapToObj(i -> ExportSamples.answer(Written.ROSE.id(), "annotator " + i, "relevant"))
                .toList();
        var refused = assertThrows(
                ExportException.class,
                () -> Written.by(new DoccanoExporter(), List.of(Written.ROSE), answers, Map.of()));
        assertEquals(
                "The doccano export has a file for each annotator, and the papers have more than 500. Nothing was written.",
                refused.getMessage());
    }
}
