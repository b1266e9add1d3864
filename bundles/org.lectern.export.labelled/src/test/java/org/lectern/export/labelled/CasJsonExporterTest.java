package org.lectern.export.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.Exporter;
import org.lectern.testkit.ExporterContract;

class CasJsonExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new CasJsonExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) throws IOException {
        for (Map.Entry<String, String> file : written.entrySet()) {
            if (file.getKey().endsWith(".json")) {
                JsonNode cas = Written.JSON.readTree(file.getValue());
                int structures = cas.get("%FEATURE_STRUCTURES").size();
                JsonNode view = cas.get("%VIEWS").get("_InitialView");
                assertEquals(structures, view.get("%MEMBERS").size() + 1, "all but the text are members of its view");
            }
        }
        return Written.documents(written, ".json");
    }

    @Test
    void aCasHasWhatOneAnnotatorGaveInTypesThatEveryProjectKnows() throws Exception {
        SortedMap<String, String> files = Written.by(new CasJsonExporter());
        assertEquals(
                Set.of(
                        "README.txt",
                        "annotators/Ada%20Lovelace/p-7f3c2a.json",
                        "annotators/ben%40example.org/p-7f3c2a.json",
                        "unlabelled/p-bare.json"),
                files.keySet());
        JsonNode cas = Written.JSON.readTree(files.get("annotators/Ada%20Lovelace/p-7f3c2a.json"));
        assertEquals(List.of("%TYPES", "%FEATURE_STRUCTURES", "%VIEWS"), names(cas));
        String text = cas.get("%FEATURE_STRUCTURES").get(0).get("sofaString").asText();
        assertEquals("One 🌹 rose\nIts re\u0301d petals 👩‍🚀 fall.\nThey are soft.", text);
        var found = new ArrayList<String>();
        for (JsonNode one : cas.get("%FEATURE_STRUCTURES")) {
            String type = one.get("%TYPE").asText();
            String name = type.substring(type.lastIndexOf('.') + 1);
            if (name.equals("NamedEntity")) {
                found.add(one.get("value").asText() + "=" + covered(one, text));
            } else if (name.equals("MetaDataStringField")) {
                found.add(one.get("key").asText() + ": " + one.get("value").asText());
            } else if (name.equals("Sentence")) {
                found.add(covered(one, text).strip());
            } else if (name.equals("DocumentMetaData")) {
                found.add(one.get("documentTitle").asText());
            }
        }
        assertEquals(
                List.of(
                        "One 🌹 rose",
                        "One 🌹 rose",
                        "Its re\u0301d petals 👩‍🚀 fall.",
                        "They are soft.",
                        "flower=🌹 rose",
                        "part of it=petals 👩‍🚀",
                        "part of it=tals",
                        "annotator: Ada Lovelace",
                        "labelledAt: 2026-11-20T10:00:00Z",
                        "label: relevant",
                        "note: sure\nof it",
                        "lectern_id: p-7f3c2a"),
                found);
    }

    private static String covered(JsonNode one, String text) {
        return text.substring(one.get("begin").asInt(), one.get("end").asInt());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
