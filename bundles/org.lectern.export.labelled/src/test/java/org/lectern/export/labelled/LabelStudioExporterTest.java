package org.lectern.export.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Paper;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ExporterContract;

class LabelStudioExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new LabelStudioExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) throws IOException {
        return Written.JSON.readTree(written.get("tasks.json")).size();
    }

    @Test
    void aTaskHasAnAnnotationForEachAnnotatorWithPlacesInCodePoints() throws Exception {
        SortedMap<String, String> files = Written.by(new LabelStudioExporter());
        assertEquals(Set.of("labelling-config.xml", "tasks.json"), files.keySet());
        assertEquals(
                Written.JSON.readTree("""
                [{"data": {"text": "One 🌹 rose\\nIts réd petals 👩‍🚀 fall.\\nThey are soft.", "title": "One 🌹 rose", "lectern_id": "p-7f3c2a"},
                  "annotations": [
                    {"annotator": "Ada Lovelace", "was_cancelled": false, "ground_truth": false,
                     "created_at": "2026-11-20T10:00:00Z", "updated_at": "2026-11-20T10:00:00Z",
                     "result": [
                       {"id": "label", "from_name": "label", "to_name": "text", "type": "choices", "value": {"choices": ["relevant"]}},
                       {"id": "mark-1", "from_name": "mark", "to_name": "text", "type": "labels", "value": {"start": 4, "end": 10, "text": "🌹 rose", "labels": ["flower"]}},
                       {"id": "mark-2", "from_name": "mark", "to_name": "text", "type": "labels", "value": {"start": 20, "end": 30, "text": "petals 👩‍🚀", "labels": ["part of it"]}},
                       {"id": "mark-3", "from_name": "mark", "to_name": "text", "type": "labels", "value": {"start": 22, "end": 26, "text": "tals", "labels": ["part of it"]}},
                       {"id": "note", "from_name": "note", "to_name": "text", "type": "textarea", "value": {"text": ["sure\\nof it"]}}]},
                    {"completed_by": {"email": "ben@example.org"}, "annotator": "ben@example.org", "was_cancelled": false, "ground_truth": false,
                     "created_at": "2026-11-20T10:00:00Z", "updated_at": "2026-11-20T10:00:00Z",
                     "result": [
                       {"id": "label", "from_name": "label", "to_name": "text", "type": "choices", "value": {"choices": ["irrelevant"]}}]}]},
                 {"data": {"text": "Only a title", "title": "Only a title", "lectern_id": "p-bare"}, "annotations": []}]
                """.replace("réd", "re\u0301d")), Written.JSON.readTree(files.get("tasks.json")));
    }

    @Test
    void theConfigOffersWhatTheTasksHold() throws Exception {
        assertEquals("""
                <View>
                  <Header value="default"/>
                  <Labels name="mark" toName="text">
                    <Label value="flower"/>
                    <Label value="part of it"/>
                  </Labels>
                  <Text name="text" value="$text"/>
                  <Choices name="label" toName="text" choice="single" showInline="true">
                    <Choice value="relevant"/>
                    <Choice value="maybe"/>
                    <Choice value="irrelevant"/>
                  </Choices>
                  <TextArea name="note" toName="text" placeholder="Note" editable="true"/>
                </View>
                """, Written.by(new LabelStudioExporter()).get("labelling-config.xml"));
    }

    @Test
    void whatIsKnownOfThePaperStandsBesideTheText() throws Exception {
        Paper paper = ExportSamples.full();
        String tasks = Written.by(
                        new LabelStudioExporter(),
                        List.of(paper),
                        List.of(),
                        Map.of(
                                paper.id(),
                                Map.of(
                                        "bibtex.journal",
                                        "Nature",
                                        "keywords",
                                        "[\"a\",\"b\"]",
                                        "url",
                                        "mine",
                                        "extra.x",
                                        "y")))
                .get("tasks.json");
        assertEquals(
                Written.JSON.readTree("""
                {"text": "OLMo 2: A Low-Rank Émigré\\nWe show 5% & more.", "title": "OLMo 2: A Low-Rank Émigré",
                 "lectern_id": "p-7f3c2a", "authors": ["Ada Lovelace", "Jürgen Müller"], "author_count": 2,
                 "organization": {"name": "Princeton University", "handle": "PrincetonUniversity"}, "published": "2024-10-27",
                 "identifiers": ["arxiv:2410.20672v1", "doi:10.1000/a_b%c"],
                 "url": ["https://github.com/ada/olmo_2", "https://example.org/a?b=1&c={d}"], "url_kinds": ["code", "project"],
                 "bibtex.journal": "Nature", "extra.extra.x": "y", "keywords": ["a", "b"], "extra.url": "mine"}
                """), Written.JSON.readTree(tasks).get(0).get("data"));
    }
}
