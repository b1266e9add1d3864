package org.lectern.feed.labelled;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files as the tools write them; each has a rose outside of the basic plane before its marks. */
final class Samples {
    static final String DOCCANO = """
            {"id": 1, "text": "One 🌹 rose\\nIts petals are red.", "label": ["flower", "colour"], "meta": {"doi": "10.1000/x"}}
            {"id": 2, "text": "Two 🌹 roses\\nTheir petals are red.", "label": [[4, 11, "flower"], [18, 24, "part"]]}
            {"id": 3, "text": "Three 🌹 roses\\nNo petals.", "entities": [{"id": 1, "label": "part", "start_offset": 17, "end_offset": 23}], "relations": [{"id": 1, "from_id": 1, "to_id": 1, "type": "x"}], "Comments": ["look again"]}
            """;

    static final String PRODIGY = """
            {"text": "One 🌹 rose\\nIts petals are red.", "meta": {"doi": "10.1000/x"}, "label": "flower", "spans": [{"start": 15, "end": 21, "label": "part"}], "answer": "accept", "_input_hash": 1, "_task_hash": 2, "_annotator_id": "db-ada", "_timestamp": 1714557600}
            {"text": "Two 🌹 roses\\nTheir petals are red.", "label": "tree", "answer": "reject", "_input_hash": 3, "_task_hash": 4}
            {"text": "Three 🌹 roses\\nNo petals.", "options": [{"id": "a"}, {"id": "b"}], "accept": ["a", "b"], "answer": "accept", "_input_hash": 5, "_task_hash": 6}
            {"text": "Four 🌹 roses\\nMore petals.", "label": "flower", "answer": "ignore", "_input_hash": 7, "_task_hash": 8}
            """;

    static final String STUDIO = """
            [{"id": 1, "data": {"text": "One 🌹 rose\\nIts petals are red.", "doi": "10.1000/x"},
              "annotations": [
                {"id": 7, "completed_by": {"id": 3, "email": "ada@example.org"}, "was_cancelled": false, "updated_at": "2024-05-01T10:00:00.000000Z",
                 "result": [
                   {"id": "a", "type": "choices", "from_name": "c", "to_name": "text", "value": {"choices": ["flower"]}},
                   {"id": "b", "type": "labels", "from_name": "l", "to_name": "text", "value": {"start": 16, "end": 22, "text": "petals", "labels": ["part"]}},
                   {"id": "c", "type": "textarea", "from_name": "n", "to_name": "text", "value": {"text": ["sure"]}}]},
                {"id": 8, "completed_by": 4, "was_cancelled": true, "result": []}],
              "predictions": [{"result": []}]},
             {"id": 2, "data": {"title": "Two 🌹 roses", "abstract": "Their 🌹 petals are red.", "id": "arxiv:2401.00001"},
              "annotations": [
                {"completed_by": 4, "result": [
                   {"type": "labels", "from_name": "l", "to_name": "title", "value": {"start": 7, "end": 12, "text": "roses", "labels": ["flower"]}},
                   {"type": "labels", "from_name": "l", "to_name": "abstract", "value": {"start": 8, "end": 14, "text": "petals", "labels": ["part"]}}]}]}]
            """;

    static final String STUDIO_MIN = """
            [{"text": "One 🌹 rose\\nIts petals are red.", "doi": "10.1000/x", "id": 1, "colour": "red",
              "part": [{"start": 16, "end": 22, "text": "petals", "labels": ["part"]}],
              "note": {"text": ["sure", "of it"]}, "annotator": 3, "annotation_id": 7, "created_at": "2024-05-01T09:00:00Z",
              "updated_at": "2024-05-01T10:00:00Z", "lead_time": 3.5},
             {"text": "One 🌹 rose\\nIts petals are red.", "doi": "10.1000/x", "id": 1, "colour": {"choices": ["red", "white"]},
              "annotator": 4, "annotation_id": 8, "created_at": "2024-05-01T09:00:00Z", "updated_at": "2024-05-01T09:30:00Z", "lead_time": 1},
             {"text": "Two 🌹 roses\\nTheir petals too.", "id": 2, "annotator": 4, "annotation_id": 9, "created_at": null,
              "updated_at": null, "lead_time": 1}]
            """;

    static final String CAS = """
            {"%TYPES": {}, "%FEATURE_STRUCTURES": [
              {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "mimeType": "text", "sofaString": "One 🌹 rose\\nIts petals are red."},
              {"%ID": 2, "%TYPE": "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token", "@sofa": 1, "begin": 0, "end": 3},
              {"%ID": 3, "%TYPE": "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity", "@sofa": 1, "begin": 16, "end": 22, "value": "part"},
              {"%ID": 4, "%TYPE": "custom.Flower", "@sofa": 1, "begin": 7, "end": 11},
              {"%ID": 5, "%TYPE": "custom.Verdict", "@sofa": 1, "label": "relevant"},
              {"%ID": 6, "%TYPE": "uima.tcas.DocumentAnnotation", "@sofa": 1, "begin": 0, "end": 31, "language": "x-unspecified"}],
             "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": [2, 3, 4, 5, 6]}}}
            """;

    static final String TSV = """
            #FORMAT=WebAnno TSV 3.3
            #T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value
            #T_SP=custom.Flower


            #Text=One 🌹 rose
            1-1\t0-3\tOne\t_\t_\t_\t
            1-2\t4-6\t🌹\t*[1]\tpart\\_one[1]\t_\t
            1-3\t7-11\trose\t*[1]\tpart\\_one[1]\t*\t

            #Text=Its petals are red.
            2-1\t12-15\tIts\t_\t_\t_\t
            2-2\t16-22\tpetals\t*[2]|*[3]\tpart[2]|thing[3]\t_\t
            2-3\t23-26\tare\t_\t_\t_\t
            2-4\t27-31\tred.\t_\t_\t_\t
            """;

    static final String WEB = """
            {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "#c", "type": "AnnotationCollection", "total": 4, "first": {"type": "AnnotationPage", "items": [
             {"type": "Annotation", "motivation": "describing", "target": ["https://doi.org/10.1000/x"],
              "body": {"id": "#t", "type": "TextualBody", "purpose": "describing", "label": "One 🌹 rose", "value": "One 🌹 rose\\nIts petals are red."}},
             {"type": "Annotation", "motivation": "classifying", "creator": {"name": "ada"}, "created": "2024-05-01T10:00:00Z",
              "body": [{"type": "TextualBody", "value": "flower"}, {"type": "TextualBody", "purpose": "commenting", "value": "sure"}], "target": "#t"},
             {"type": "Annotation", "motivation": "tagging", "creator": "ben", "body": {"type": "TextualBody", "value": "part"},
              "target": {"source": "#t", "selector": [{"type": "TextPositionSelector", "start": 15, "end": 21}, {"type": "TextQuoteSelector", "exact": "petals", "prefix": "Its ", "suffix": " are"}]}},
             {"type": "Annotation", "motivation": "describing", "target": "#p2",
              "body": {"id": "#u", "type": "TextualBody", "purpose": "describing", "label": "Two 🌹 roses", "value": "Two 🌹 roses\\nTheir petals too."}}
            ]}}
            """;

    static final String XMI = """
            <?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
             xmlns:tcas="http:///uima/tcas.ecore" xmlns:type1="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore"
             xmlns:type2="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
             xmlns:type3="http:///de/tudarmstadt/ukp/dkpro/core/api/syntax/type/dependency.ecore"
             xmlns:custom="http:///custom.ecore" xmi:version="2.0">
              <cas:NULL xmi:id="0"/>
              <tcas:DocumentAnnotation xmi:id="8" sofa="1" begin="0" end="31" language="x-unspecified"/>
              <type2:Token xmi:id="9" sofa="1" begin="0" end="3" pos="33" order="0"/>
              <type1:NamedEntity xmi:id="10" sofa="1" begin="16" end="22" value="part"/>
              <custom:Flower xmi:id="11" sofa="1" begin="7" end="11" links="10"/>
              <type3:Dependency xmi:id="12" sofa="1" begin="0" end="3" Governor="9" Dependent="9" DependencyType="x"/>
              <custom:Verdict xmi:id="13" sofa="1" label="relevant"/>
              <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="One 🌹 rose&#10;Its petals are red."/>
              <cas:View sofa="1" members="8 9 10 11 12 13"/>
            </xmi:XMI>
            """;

    /** A project with two annotators of one document, one of them zipped as older versions do, and a curator. */
    static byte[] inception() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("exportedproject.json", "{}".getBytes(StandardCharsets.UTF_8));
        parts.put("source/rose.txt", "One".getBytes(StandardCharsets.UTF_8));
        parts.put("annotation/rose.txt/INITIAL_CAS.json", CAS.getBytes(StandardCharsets.UTF_8));
        parts.put("annotation/rose.txt/ada.json", CAS.getBytes(StandardCharsets.UTF_8));
        parts.put("annotation/rose.txt/ben.zip", zip(Map.of("ben.tsv", TSV.getBytes(StandardCharsets.UTF_8))));
        parts.put("annotation/wind.txt/ada.json", CAS.replace("rose", "wind").getBytes(StandardCharsets.UTF_8));
        parts.put("curation/rose.txt/CURATION_USER.tsv", TSV.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** A text with the marks of two annotators, a relation and a note. */
    static byte[] brat() throws IOException {
        String ada =
                "T1\tpart 15 21\tpetals\nT2\tflower 0 3;6 10\tOne rose\nR1\tof Arg1:T1 Arg2:T2\n#1\tAnnotatorNotes T1\tsure\n";
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("ada/rose.txt", "One 🌹 rose\nIts petals are red.".getBytes(StandardCharsets.UTF_8));
        parts.put("ada/rose.ann", ada.getBytes(StandardCharsets.UTF_8));
        parts.put("ben/rose.ann", "T1\tpart 15 21\tpetals\n".getBytes(StandardCharsets.UTF_8));
        parts.put("ben/lost.ann", "T1\tpart 0 2\tno\n".getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private Samples() {}
}
