package org.lectern.export.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Identifier;
import org.lectern.testkit.Dossiers;
import org.lectern.testkit.ExporterContract;

class WebAnnotationExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new WebAnnotationExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) throws IOException {
        JsonNode collection = Written.JSON.readTree(written.get(""));
        JsonNode items = collection.get("first").get("items");
        assertEquals(collection.get("total").asInt(), items.size());
        long papers = 0;
        for (JsonNode item : items) {
            papers += item.get("motivation").asText().equals("describing") ? 1 : 0;
        }
        return papers;
    }

    @Test
    void aTextIsDescribedClassifiedAndTagged() throws Exception {
        JsonNode written = Written.JSON.readTree(
                Written.by(new WebAnnotationExporter(), List.of(Written.ROSE), List.of(Written.ADA), Map.of())
                        .get(""));
        assertEquals(Written.JSON.readTree("""
                {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "#collection", "type": "AnnotationCollection", "label": "default",
                 "first": {"id": "#page-1", "type": "AnnotationPage", "partOf": "#collection", "items": [
                   {"id": "#p-7f3c2a-1", "type": "Annotation", "motivation": "describing",
                    "body": {"id": "#p-7f3c2a-text", "type": "TextualBody", "format": "text/plain", "purpose": "describing",
                             "label": "One 🌹 rose", "value": "One 🌹 rose\\nIts réd petals 👩‍🚀 fall.\\nThey are soft."},
                    "target": ["#p-7f3c2a"]},
                   {"id": "#p-7f3c2a-2", "type": "Annotation", "motivation": "classifying",
                    "creator": {"type": "Person", "name": "Ada Lovelace"}, "created": "2026-11-20T10:00:00Z",
                    "body": [{"type": "TextualBody", "purpose": "classifying", "value": "relevant"},
                             {"type": "TextualBody", "purpose": "commenting", "value": "sure\\nof it"}],
                    "target": "#p-7f3c2a-text"},
                   {"id": "#p-7f3c2a-3", "type": "Annotation", "motivation": "tagging",
                    "creator": {"type": "Person", "name": "Ada Lovelace"}, "created": "2026-11-20T10:00:00Z",
                    "body": [{"type": "TextualBody", "purpose": "tagging", "value": "flower"}],
                    "target": {"type": "SpecificResource", "source": "#p-7f3c2a-text", "selector": [
                      {"type": "TextPositionSelector", "start": 4, "end": 10},
                      {"type": "TextQuoteSelector", "exact": "🌹 rose", "prefix": "One ", "suffix": "\\nIts réd petals 👩‍🚀 fall.\\nThe"}]}},
                   {"id": "#p-7f3c2a-4", "type": "Annotation", "motivation": "tagging",
                    "creator": {"type": "Person", "name": "Ada Lovelace"}, "created": "2026-11-20T10:00:00Z",
                    "body": [{"type": "TextualBody", "purpose": "tagging", "value": "part of it"}],
                    "target": {"type": "SpecificResource", "source": "#p-7f3c2a-text", "selector": [
                      {"type": "TextPositionSelector", "start": 20, "end": 30},
                      {"type": "TextQuoteSelector", "exact": "petals 👩‍🚀", "prefix": "One 🌹 rose\\nIts réd ", "suffix": " fall.\\nThey are soft."}]}},
                   {"id": "#p-7f3c2a-5", "type": "Annotation", "motivation": "tagging",
                    "creator": {"type": "Person", "name": "Ada Lovelace"}, "created": "2026-11-20T10:00:00Z",
                    "body": [{"type": "TextualBody", "purpose": "tagging", "value": "part of it"}],
                    "target": {"type": "SpecificResource", "source": "#p-7f3c2a-text", "selector": [
                      {"type": "TextPositionSelector", "start": 22, "end": 26},
                      {"type": "TextQuoteSelector", "exact": "tals", "prefix": "One 🌹 rose\\nIts réd pe", "suffix": " 👩‍🚀 fall.\\nThey are soft."}]}}]},
                 "total": 5}
                """.replace("réd", "re\u0301d")), written);
    }

    @Test
    void thePapersAddressesAreWhatTheTextDescribes() throws Exception {
        var paper = Dossiers.identified("1", "doi:10.1002/(sici)49:8<693::aid>3.0.co;2-o", "arxiv:2410.20672v1")
                .paper();
        String written = Written.by(new WebAnnotationExporter(), List.of(paper), List.of(), Map.of())
                .get("");
        JsonNode target =
                Written.JSON.readTree(written).get("first").get("items").get(0).get("target");
        assertEquals(
                "[\"https://doi.org/10.1002/(sici)49:8%3C693::aid%3E3.0.co;2-o\",\"https://arxiv.org/abs/2410.20672v1\"]",
                target.toString());
        assertEquals(
                Identifier.parse(target.get(1).asText()).orElseThrow(),
                paper.identifiers().getLast());
    }
}
