package org.lectern.export.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.Exporter;
import org.lectern.testkit.ExporterContract;

class ProdigyExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new ProdigyExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) throws IOException {
        var papers = new HashSet<String>();
        for (String file : written.values()) {
            for (JsonNode task : Written.lines(file)) {
                papers.add(task.get("meta").get("lectern_id").asText());
            }
        }
        return papers.size();
    }

    @Test
    void anAnswerIsAnAcceptedTaskAndAPaperWithoutOneIsATaskToBeDone() throws Exception {
        SortedMap<String, String> files = Written.by(new ProdigyExporter());
        assertEquals(Set.of("annotations.jsonl", "unlabelled.jsonl"), files.keySet());
        List<JsonNode> answered = Written.lines(files.get("annotations.jsonl"));
        ((ObjectNode) answered.get(0)).remove(List.of("_input_hash", "_task_hash"));
        assertEquals(Written.JSON.readTree("""
                {"text": "One 🌹 rose\\nIts réd petals 👩‍🚀 fall.\\nThey are soft.",
                 "meta": {"title": "One 🌹 rose", "lectern_id": "p-7f3c2a"},
                 "options": [{"id": "relevant", "text": "relevant"}, {"id": "maybe", "text": "maybe"}, {"id": "irrelevant", "text": "irrelevant"}],
                 "config": {"choice_style": "single"},
                 "spans": [
                   {"start": 4, "end": 10, "text": "🌹 rose", "label": "flower"},
                   {"start": 20, "end": 30, "text": "petals 👩‍🚀", "label": "part of it"},
                   {"start": 22, "end": 26, "text": "tals", "label": "part of it"}],
                 "accept": ["relevant"], "answer": "accept", "note": "sure\\nof it",
                 "_annotator_id": "Ada Lovelace", "_session_id": "Ada Lovelace", "_timestamp": 1795168800, "_view_id": "choice"}
                """.replace("réd", "re\u0301d")), answered.get(0));
        JsonNode open = Written.lines(files.get("unlabelled.jsonl")).getFirst();
        assertEquals("Only a title", open.get("text").asText());
        assertEquals(List.of(false, false), List.of(open.has("answer"), open.has("accept")));
    }

    @Test
    void theSameTextHasTheSameInputHashOf32Bits() throws Exception {
        SortedMap<String, String> files = Written.by(new ProdigyExporter());
        List<JsonNode> answered = Written.lines(files.get("annotations.jsonl"));
        JsonNode open = Written.lines(files.get("unlabelled.jsonl")).getFirst();
        assertEquals(answered.get(0).get("_input_hash"), answered.get(1).get("_input_hash"));
        assertNotEquals(answered.get(0).get("_task_hash"), answered.get(1).get("_task_hash"));
        assertNotEquals(answered.get(0).get("_input_hash"), open.get("_input_hash"));
        assertEquals(
                List.of(true, true),
                List.of(open.get("_input_hash").isInt(), open.get("_task_hash").isInt()));
    }
}
